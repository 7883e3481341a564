/** Measures every workload; in the isolate this is the program. */
import { measurePair, type Pair } from './measure.ts'
import { workloads } from './workloads.ts'

export interface Measured extends Pair {
  readonly name: string
  readonly goal: number
}

export function measureAll(now: () => number): Measured[] {
  return workloads().map(({ name, goal, engine, hand }) => ({
    name,
    goal,
    ...measurePair(engine, hand, now),
  }))
}
