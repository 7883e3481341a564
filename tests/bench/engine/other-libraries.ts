/** The same work by other libraries, where they have the operation. */
import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import * as numpyTs from 'numpy-ts'
import { generator } from '#engine/random.ts'
import { countFor, timed } from './measure.ts'

/** Columns of the report by the workload's name. */
export type Others = Readonly<Record<string, Readonly<Record<string, number>>>>

const ROUNDS = 3

export async function otherLibraries(now: () => number): Promise<Others> {
  await tf.setBackend('cpu')
  const results: Record<string, Record<string, number>> = {}
  const note = (name: string, library: string, run: () => unknown): void => {
    const count = countFor(run, now)
    let best = Infinity
    for (let round = 0; round < ROUNDS; round++) best = Math.min(best, timed(run, count, now))
    results[name] = { ...results[name], [library]: Number(best.toPrecision(3)) }
  }
  for (const [name, run] of Object.entries(numpyTsWork())) note(name, 'numpy-ts ms', run)
  // The CPU backend computes at once; reading the data makes sure of it, tidy frees the result.
  for (const [name, run] of Object.entries(tfWork()))
    note(name, 'tfjs ms', () => tf.tidy(() => run().dataSync()))
  return results
}

type Work = Readonly<Record<string, () => unknown>>

function numbers(shape: readonly number[]): Float64Array {
  return generator(1).normal(shape).data
}

function numpyTsWork(): Work {
  const of = (...shape: number[]) => numpyTs.array(numbers(shape)).reshape(...shape)
  const [a, b, row, column] = [of(1000, 1000), of(1000, 1000), of(1000), of(1000, 1)]
  const square = (n: number) => [of(n, n), of(n, n)] as const
  const products = [64, 256, 512].map((n) => {
    const [x, y] = square(n)
    return [`matmul ${n}`, () => numpyTs.matmul(x, y)] as const
  })
  return {
    'add, 1e6': () => numpyTs.add(a, b),
    'exp, 1e6': () => numpyTs.exp(a),
    'add a row, [1000, 1000] + [1000]': () => numpyTs.add(a, row),
    'add a column, [1000, 1000] + [1000, 1]': () => numpyTs.add(a, column),
    'sum of 1e6': () => numpyTs.sum(a),
    'sum over axis 0, [1000, 1000]': () => numpyTs.sum(a, 0),
    'sum over axis 1, [1000, 1000]': () => numpyTs.sum(a, 1),
    ...Object.fromEntries(products),
  }
}

function tfWork(): Readonly<Record<string, () => tf.Tensor>> {
  const of = (...shape: number[]) => tf.tensor(Float32Array.from(numbers(shape)), shape)
  const [a, b, row, column] = [of(1000, 1000), of(1000, 1000), of(1000), of(1000, 1)]
  const products = [64, 256, 512].map((n) => {
    const [x, y] = [of(n, n), of(n, n)]
    return [`matmul ${n}`, () => tf.matMul(x, y)] as const
  })
  // Images are [N, H, W, C] there.
  const image = tf.tensor4d(Float32Array.from(numbers([8, 32, 32, 16])), [8, 32, 32, 16])
  const kernel = tf.tensor4d(Float32Array.from(numbers([3, 3, 16, 32])), [3, 3, 16, 32])
  const logits = of(1024, 1024)
  return {
    'add, 1e6': () => tf.add(a, b),
    'exp, 1e6': () => tf.exp(a),
    'add a row, [1000, 1000] + [1000]': () => tf.add(a, row),
    'add a column, [1000, 1000] + [1000, 1]': () => tf.add(a, column),
    'sum of 1e6': () => tf.sum(a),
    'sum over axis 0, [1000, 1000]': () => tf.sum(a, 0),
    'sum over axis 1, [1000, 1000]': () => tf.sum(a, 1),
    'softmax [1024, 1024]': () => tf.softmax(logits),
    'conv2d [8, 16, 32, 32] · [32, 16, 3, 3]': () => tf.conv2d(image, kernel, 1, 'valid'),
    ...Object.fromEntries(products),
  }
}
