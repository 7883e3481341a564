/**
 * ONNX's node tests (release 1.22.0) of the operators that networks are built of: inputs and outputs as float32
 * numbers, computed by ONNX's own reference.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Tensor } from '#engine/tensor.ts'

const Element = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity']).transform(Number)])
const Values = z
  .object({ name: z.string(), dtype: z.string(), shape: z.array(z.int()), data: z.array(Element) })
  .transform(({ name, dtype, shape, data }) => ({
    name,
    dtype,
    tensor: new Tensor(Float64Array.from(data), shape),
  }))

const Case = z.object({
  name: z.string(),
  op: z.string(),
  nodeInputs: z.array(z.string()),
  nodeOutputs: z.array(z.string()),
  attributes: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.number())])),
  inputs: z.array(Values),
  outputs: z.array(Values),
})
export type Case = z.infer<typeof Case>

export function readCases(): Case[] {
  return z
    .array(Case)
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'onnx-node-v1.22.0.json'), 'utf8')))
}
