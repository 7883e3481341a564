import type { TopicMastery } from '../_server/queries/types.ts'

/** The 90 % band of mastery √(recall · skill): recall is known, so the band of skill carries over. */
export function masteryBand({ recall, skill }: Pick<TopicMastery, 'recall' | 'skill'>): {
  low: number
  high: number
} {
  return { low: Math.sqrt(recall * skill.low), high: Math.sqrt(recall * skill.high) }
}
