/**
 * Random numbers from a seed: the same on every machine. The generator is xoshiro128** by Blackman and
 * Vigna (2018), its state filled by SplitMix32.
 */
import { invalidArgument } from './error.ts'
import { checkShape, type Shape, sizeOf } from './shape.ts'
import { Tensor } from './tensor.ts'

export class Generator {
  private readonly state: Uint32Array
  private spare: number | null = null

  constructor(seed: number | string) {
    let mixed = typeof seed === 'string' ? hash(seed) : (seed ^ Math.floor(seed / 2 ** 32)) >>> 0
    this.state = Uint32Array.from({ length: 4 }, () => {
      mixed = (mixed + 0x9e3779b9) >>> 0
      let z = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
      return z ^ (z >>> 15)
    })
  }

  /** A generator of its own, decided by this one's state and `name`; this one moves on by one step. */
  fork(name: string | number = ''): Generator {
    return new Generator(`${this.bits()}/${name}`)
  }

  /** 32 random bits, as a number from 0 to 2³² − 1. */
  private bits(): number {
    const s = this.state as unknown as [number, number, number, number]
    const x = Math.imul(s[1], 5)
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0
    const t = s[1] << 9
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= t
    s[3] = (s[3] << 11) | (s[3] >>> 21)
    return result
  }

  /** A number in [0, 1) with 53 random bits. */
  next(): number {
    return ((this.bits() >>> 5) * 2 ** 26 + (this.bits() >>> 6)) / 2 ** 53
  }

  /** A number from the standard normal distribution (Marsaglia's polar method). */
  gaussian(): number {
    if (this.spare !== null) {
      const value = this.spare
      this.spare = null
      return value
    }
    for (;;) {
      const u = 2 * this.next() - 1
      const v = 2 * this.next() - 1
      const s = u * u + v * v
      if (s === 0 || s >= 1) continue
      const scale = Math.sqrt((-2 * Math.log(s)) / s)
      this.spare = v * scale
      return u * scale
    }
  }

  /** A whole number from `low` to `high` − 1, all equally likely. */
  integer(low: number, high: number): number {
    const span = high - low
    if (!(Number.isInteger(span) && span > 0 && span <= 2 ** 32)) {
      throw invalidArgument('integer', 'high', high, `a whole number above ${low}`)
    }
    const limit = Math.floor(2 ** 32 / span) * span
    for (;;) {
      const x = this.bits()
      if (x < limit) return low + (x % span)
    }
  }

  /** Uniform in [low, high). */
  uniform(shape: Shape, low = 0, high = 1): Tensor {
    return this.fill(shape, () => low + (high - low) * this.next())
  }

  /** Normal with the given mean and standard deviation. */
  normal(shape: Shape, mean = 0, sd = 1): Tensor {
    return this.fill(shape, () => mean + sd * this.gaussian())
  }

  /** Normal, redrawn until it lies within `bound` standard deviations of the mean. */
  truncatedNormal(shape: Shape, mean = 0, sd = 1, bound = 2): Tensor {
    return this.fill(shape, () => {
      let z = this.gaussian()
      while (Math.abs(z) > bound) z = this.gaussian()
      return mean + sd * z
    })
  }

  /** 1 with probability p, else 0. */
  bernoulli(shape: Shape, p = 0.5): Tensor {
    return this.fill(shape, () => (this.next() < p ? 1 : 0))
  }

  /** Exponential with the given mean. */
  exponential(shape: Shape, mean = 1): Tensor {
    return this.fill(shape, () => -mean * Math.log1p(-this.next()))
  }

  /** Gumbel(0, 1): adding it to logits and taking the argmax samples from their softmax. */
  gumbel(shape: Shape): Tensor {
    return this.fill(shape, () => -Math.log(-Math.log1p(-this.next())))
  }

  /** Whole numbers from `low` to `high` − 1. */
  integers(shape: Shape, low: number, high: number): Tensor {
    return this.fill(shape, () => this.integer(low, high))
  }

  /** 0 … n − 1 in random order. */
  permutation(n: number): Tensor {
    const order = Float64Array.from({ length: n }, (_, i) => i)
    for (let i = n - 1; i > 0; i--) {
      const j = this.integer(0, i + 1)
      const other = order[j] as number
      order[j] = order[i] as number
      order[i] = other
    }
    return new Tensor(order, [n])
  }

  private fill(shape: Shape, draw: () => number): Tensor {
    checkShape('random', shape)
    return new Tensor(Float64Array.from({ length: sizeOf(shape) }, draw), shape)
  }
}

export function generator(seed: number | string): Generator {
  return new Generator(seed)
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
