import type { LabResult } from '#app/_learning/mastery.ts'
import { type CardState, selectStates } from '#prisma/card-state.ts'
import { selectEvidence } from '#prisma/evidence.ts'
import { type LabActivity, selectLabActivity } from '#prisma/lab-activity.ts'
import { defaultSettings, type Settings, selectSettings } from '#prisma/settings.ts'

/** What the database knows about a person's learning, read once for a page. */
export interface Learner {
  settings: Settings
  states: ReadonlyMap<string, CardState>
  results: readonly LabResult[]
  labs: ReadonlyMap<string, LabActivity>
}

const visitor: Learner = { settings: defaultSettings, states: new Map(), results: [], labs: new Map() }

/** @param userId null for a visitor without an account, who has done nothing yet */
export async function selectLearner(userId: string | null): Promise<Learner> {
  if (userId === null) return visitor
  const [settings, states, results, labs] = await Promise.all([
    selectSettings(userId),
    selectStates(userId),
    selectEvidence(userId),
    selectLabActivity(userId),
  ])
  return {
    settings,
    states: new Map(states.map((state) => [state.cardId, state])),
    results,
    labs: new Map(labs.map((lab) => [lab.labId, lab])),
  }
}
