/** Honest people among hostile ones: what these cost those, and whether any honest result is wrong. */
import { createUser } from '../../fixtures/submissions.ts'
import { senders, throughQueue } from './queued.ts'

/** Each ends at a limit of its own kind: the isolate's clock, the death of the process, memory. */
const ATTACKS = [
  'export function lreluBackward() { for (;;); }',
  'export function lreluBackward() { return [].indexOf.call({ length: 2 ** 53 - 1 }, 1) }',
  'export function lreluBackward() { const all = []; for (;;) all.push(new Array(1e5).fill(1.5)) }',
  'export function lreluBackward() { return new Array(2 ** 32 - 1).fill(0) }',
  'export function lreluBackward() { let n = 3n; for (;;) n *= n }',
  'const all = new Map(); for (let i = 0; ; i++) all.set(i, { i }); export const lreluBackward = 1',
]
const CLIENTS = 4

export interface Traffic {
  readonly share: number
  /** Of honest submissions, from the request to the stored verdict. */
  readonly ms: readonly number[]
  readonly wrong: number
  readonly hostile: number
  /** Honest grades per second. */
  readonly gradesPerSecond: number
}

/**
 * Four honest people send one solution after the other; among their submissions a share of hostile ones comes in,
 * each by somebody who was never seen before, the worst case for whoever remembers.
 */
export async function traffic(lab: string, source: string, count: number, share: number): Promise<Traffic> {
  const people = Array.from({ length: CLIENTS }, senders)
  for (const sender of people) await throughQueue(await sender(), lab, source)
  const ms: number[] = []
  const attacks: Promise<unknown>[] = []
  const every = share > 0 ? (1 - share) / share : Number.POSITIVE_INFINITY
  let [sent, wrong] = [0, 0]
  const start = performance.now()
  const client = async (sender: () => Promise<string>) => {
    while (sent < count) {
      sent++
      if (Math.floor(sent / every) > attacks.length) {
        const attack = ATTACKS[attacks.length % ATTACKS.length] ?? ''
        attacks.push(createUser().then((stranger) => throughQueue(stranger, 'lrelu-backward', attack)))
      }
      const { ms: took, verdict } = await throughQueue(await sender(), lab, source)
      ms.push(took)
      if (verdict?.status !== 'passed') wrong++
    }
  }
  await Promise.all(people.map(client))
  const seconds = (performance.now() - start) / 1000
  await Promise.all(attacks)
  return { share, ms, wrong, hostile: attacks.length, gradesPerSecond: ms.length / seconds }
}
