/**
 * How far chance alone may carry a statistic of n independent draws. Every bound holds for every n, by a stated
 * inequality, with probability at least 1 − α: a right solution is rejected with probability at most α.
 */

/**
 * Of one check. A submission meets some tens of them, so it is falsely rejected with a probability below 1e-6,
 * over the seeds; as the seeds are fixed, the same code always gets the same verdict.
 */
export const FALSE_REJECT = 1e-9

export interface Bounds {
  readonly lower: number
  readonly upper: number
}

/** Of the mean of n draws that are normal, uniform or otherwise sub-Gaussian with their own variance. */
export function meanBounds(mean: number, sd: number, n: number, alpha = FALSE_REJECT): Bounds {
  const far = sd * Math.sqrt((2 * Math.log(2 / alpha)) / n)
  return { lower: mean - far, upper: mean + far }
}

/**
 * Of the mean squared distance from the true mean, for draws with tails no heavier than the normal's (Laurent and
 * Massart 2000, lemma 1).
 */
export function varianceBounds(variance: number, n: number, alpha = FALSE_REJECT): Bounds {
  const x = Math.log(2 / alpha)
  const root = 2 * Math.sqrt(x / n)
  return { lower: variance * Math.max(0, 1 - root), upper: variance * (1 + root + (2 * x) / n) }
}

/** Of the part of n trials that succeed, each with probability p (Chernoff). */
export function rateBounds(p: number, n: number, alpha = FALSE_REJECT): Bounds {
  const reach = Math.log(2 / alpha) / n
  const edge = (end: number): number => {
    let [near, far] = [p, end]
    for (let i = 0; i < 100; i++) {
      const middle = (near + far) / 2
      if (divergence(middle, p) <= reach) near = middle
      else far = middle
    }
    return far
  }
  return { lower: edge(0), upper: edge(1) }
}

/** The Kullback–Leibler divergence of two coins. */
function divergence(q: number, p: number): number {
  const term = (a: number, b: number) => (a === 0 ? 0 : a * Math.log(a / b))
  return term(q, p) + term(1 - q, 1 - p)
}

/**
 * Of the mean of n products of two independent standardized draws, on either side of 0 (Bernstein). `largest` is what
 * such a product can be at most; normal draws count as 3.
 */
export function correlationBound(n: number, largest = 3, alpha = FALSE_REJECT): number {
  return boundedMeanBound(n, Math.max(3, largest), alpha)
}

/** Of the mean of n independent numbers of mean 0 and variance 1, none beyond `largest`, on either side of 0 (Bernstein). */
export function boundedMeanBound(n: number, largest: number, alpha = FALSE_REJECT): number {
  const x = Math.log(2 / alpha)
  const b = (x * largest) / 3
  return (b + Math.sqrt(b * b + 2 * n * x)) / n
}

/** The same where mean and spread are the sample's own: both may be off by what chance allows. */
export function sampleCorrelationBound(n: number, largest = 3, alpha = FALSE_REJECT): number {
  const shrunk = Math.max(0.5, varianceBounds(1, n, alpha).lower)
  return (correlationBound(n, largest, alpha) + meanBounds(0, 1, n, alpha).upper ** 2) / shrunk
}

/** Of the mean over m members, drawn without replacement, of numbers in [−1, 1] whose mean over all is 0 (Hoeffding 1963, theorem 4). */
export function withoutReplacementBound(m: number, alpha = FALSE_REJECT): number {
  return Math.sqrt((2 * Math.log(2 / alpha)) / m)
}
