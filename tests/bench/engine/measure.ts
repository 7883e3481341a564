/**
 * Measuring two pieces of work against each other in turns, so that the machine's moods hit both alike. `now` counts
 * milliseconds of processor time, which other programs do not take part in.
 */

export interface Pair {
  /** Milliseconds of one run each: the best of all rounds. */
  readonly engine: number
  readonly hand: number
}

const ROUNDS = 9
/** A timed stretch is at least this long, in milliseconds: a kernel may count processor time in ticks of 4. */
const STRETCH = 60

export function measurePair(engine: () => unknown, hand: () => unknown, now: () => number): Pair {
  const counts = [engine, hand].map((work) => countFor(work, now)) as [number, number]
  const best: [number, number] = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS; round++) {
    best[0] = Math.min(best[0], timed(engine, counts[0], now))
    best[1] = Math.min(best[1], timed(hand, counts[1], now))
  }
  return { engine: best[0], hand: best[1] }
}

export function timed(work: () => unknown, count: number, now: () => number): number {
  const start = now()
  for (let i = 0; i < count; i++) work()
  return (now() - start) / count
}

/** Warms up, and finds how many runs make a stretch. */
export function countFor(work: () => unknown, now: () => number): number {
  for (let i = 0; i < 3; i++) work()
  for (let count = 1; ; count *= 2) if (timed(work, count, now) * count >= STRETCH) return count
}
