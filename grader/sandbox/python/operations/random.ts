/** `np.random`: the engine's generators by number. Streams differ from NumPy's, distributions do not. */
import { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import { type Dtype, FLOAT, INT } from '../arrays.ts'
import { NumpyError } from '../numpy-error.ts'
import { checkSize, type Operation } from './call.ts'

export class Generators {
  /** The first is the one that numpy's old functions share. */
  private readonly all: Generator[] = [new Generator(0)]

  /** The number under which Python knows it. */
  add(generator: Generator): number {
    return this.all.push(generator) - 1
  }

  at(index: number): Generator {
    const found = this.all[index]
    if (found === undefined) throw new NumpyError('TypeError', 'no such generator')
    return found
  }
}

/** Begins the generators that got no seed. */
const UNSEEDED = 'unseeded'

type Draw = (generator: Generator, shape: number[], first: number, second: number) => Tensor

/** The generator, two parameters of the distribution, whether an array is wanted, its shape. */
function draws(generators: Generators, of: Draw, dtype: Dtype): Operation {
  return (call) => {
    const generator = generators.at(call.int())
    const [first, second] = [call.float(), call.float()]
    const keep = call.flag()
    const shape = call.ints()
    checkSize(shape)
    return { values: of(generator, shape, first, second), dtype, keep }
  }
}

export function randomOperations(generators: Generators): Record<string, Operation> {
  const fallback = new Generator(UNSEEDED)
  const draw = (of: Draw, dtype: Dtype): Operation => draws(generators, of, dtype)
  return {
    generator: (call) => {
      const seeded = call.flag()
      const seed = call.float()
      return { answer: BigInt(generators.add(seeded ? new Generator(seed) : fallback.fork())) }
    },
    uniform: draw((random, shape, low, high) => random.uniform(shape, low, high), FLOAT),
    normal: draw((random, shape, mean, sd) => random.normal(shape, mean, sd), FLOAT),
    exponential: draw((random, shape, mean) => random.exponential(shape, mean), FLOAT),
    integers: draw((random, shape, low, high) => random.integers(shape, low, high), INT),
    bernoulli: draw((random, shape, p) => random.bernoulli(shape, p), FLOAT),
    permutation: (call) => {
      const generator = generators.at(call.int())
      return { values: generator.permutation(call.int()), dtype: INT, keep: true }
    },
  }
}
