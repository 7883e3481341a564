/** One node of an ONNX graph, as an operator's translation reads it. */
import type { Tensor } from '#engine/tensor.ts'
import type { Case } from './cases.ts'

/** A case that says nothing about the engine, and why. */
export class LeftOut extends Error {}

export class Node {
  private readonly source: Case

  constructor(source: Case) {
    this.source = source
  }

  /** The name of the element type of the first input. */
  get dtype(): string {
    return this.source.inputs[0]?.dtype ?? ''
  }

  /** All inputs that are there, in the operator's order. */
  get inputs(): Tensor[] {
    return this.source.nodeInputs.flatMap((_, i) => this.optional(i) ?? [])
  }

  optional(position: number): Tensor | null {
    const name = this.source.nodeInputs[position]
    return this.source.inputs.find((input) => name !== '' && input.name === name)?.tensor ?? null
  }

  input(position: number): Tensor {
    const tensor = this.optional(position)
    if (tensor === null) throw new Error(`${this.source.name}: input ${position} is missing`)
    return tensor
  }

  number(name: string, otherwise: number): number {
    const value = this.source.attributes[name]
    return typeof value === 'number' ? value : otherwise
  }

  text(name: string, otherwise: string): string {
    const value = this.source.attributes[name]
    return typeof value === 'string' ? value : otherwise
  }

  list(name: string): number[] | null {
    const value = this.source.attributes[name]
    return Array.isArray(value) ? value : null
  }
}
