import { type Mastery, type MasteryTopic, masteryByTopic } from '#app/_learning/mastery.ts'
import { retrievability } from '#app/_learning/scheduling.ts'
import { catalog } from '#labs/catalog.ts'
import type { LabActivity } from '#prisma/lab-activity.ts'
import type { Curriculum } from './curriculum.ts'
import { type Learner, selectLearner } from './learner.ts'
import type { LabStage, LabSummary, Topic, TopicCard, TopicSummary } from './types.ts'

type CurriculumTopic = Curriculum['topics'][number]

/** Every topic with what the person knows of it, in the order of the curriculum. */
export async function selectTopics(
  userId: string | null,
  now: Date,
  curriculum: Curriculum = catalog(),
): Promise<TopicSummary[]> {
  return summarizeTopics(curriculum, await selectLearner(userId), now)
}

/** One topic with its cards and labs; null when there is none of that name. */
export async function selectTopic(
  userId: string | null,
  topicId: string,
  now: Date,
  curriculum: Curriculum = catalog(),
): Promise<Topic | null> {
  const topic = curriculum.topics.find(({ id }) => id === topicId)
  if (topic === undefined) return null
  const learner = await selectLearner(userId)
  const summary = summarizeTopics(curriculum, learner, now).find((each) => each.topicId === topicId)
  return summary === undefined ? null : describeTopic(summary, topic, learner, now)
}

/** Every topic with its cards and labs, in the order of the curriculum: what lists over all topics show. */
export async function selectAllTopics(
  userId: string | null,
  now: Date,
  curriculum: Curriculum = catalog(),
): Promise<Topic[]> {
  const learner = await selectLearner(userId)
  const byId = new Map(curriculum.topics.map((topic) => [topic.id, topic]))
  return summarizeTopics(curriculum, learner, now).flatMap((summary) => {
    const topic = byId.get(summary.topicId)
    return topic === undefined ? [] : [describeTopic(summary, topic, learner, now)]
  })
}

function describeTopic(summary: TopicSummary, topic: CurriculumTopic, learner: Learner, now: Date): Topic {
  return {
    ...summary,
    cardList: topic.cards.map((card) => describeCard(card, learner, now)),
    labList: topic.labs.map(({ id }) => describeLab(id, topic.id, learner.labs.get(id))),
  }
}

export function summarizeTopics(curriculum: Curriculum, learner: Learner, now: Date): TopicSummary[] {
  const mastery = masteryByTopic(
    curriculum.topics.map((topic) => toMasteryTopic(topic, learner, now)),
    learner.results,
    now,
  )
  const half = (topicId: string) => (mastery.get(topicId)?.mastery ?? 0) >= 0.5
  return curriculum.topics.map((topic) => {
    const states = topic.cards.flatMap(({ id }) => learner.states.get(id) ?? [])
    return {
      ...required(mastery, topic.id),
      topicId: topic.id,
      needs: [...topic.needs],
      ready: topic.needs.every(half),
      cards: {
        total: topic.cards.length,
        seen: states.length,
        due: states.filter(({ due }) => due <= now).length,
      },
      labs: {
        total: topic.labs.length,
        passed: topic.labs.filter(({ id }) => learner.labs.get(id)?.passed).length,
      },
    }
  })
}

function required(mastery: ReadonlyMap<string, Mastery>, topicId: string): Mastery {
  const found = mastery.get(topicId)
  if (found === undefined) throw new Error(`no mastery of ${topicId}`)
  return found
}

function toMasteryTopic(topic: CurriculumTopic, learner: Learner, now: Date): MasteryTopic {
  const states = topic.cards.map(({ id }) => learner.states.get(id))
  return {
    id: topic.id,
    needs: topic.needs,
    recalls: states.map((state) => (state ? retrievability(state, now) : 0)),
    stabilities: states.flatMap((state) => (state ? [state.stability] : [])),
  }
}

function describeCard(
  { id, difficulty }: CurriculumTopic['cards'][number],
  learner: Learner,
  now: Date,
): TopicCard {
  const state = learner.states.get(id)
  if (state === undefined) {
    return { cardId: id, difficulty, stage: 'new', due: null, retrievability: null }
  }
  return {
    cardId: id,
    difficulty,
    stage: state.step === null ? 'review' : 'learning',
    due: state.due.toISOString(),
    retrievability: retrievability(state, now),
  }
}

function describeLab(labId: string, topicId: string, activity: LabActivity | undefined): LabSummary {
  return {
    labId,
    topicId,
    stage: stageOf(activity),
    bestScore: activity?.bestScore ?? null,
    submissions: activity?.submissions ?? 0,
    lastSubmittedAt: activity?.lastSubmittedAt?.toISOString() ?? null,
    hintsTaken: activity?.hintsTaken ?? 0,
    solutionSeen: activity?.solutionSeen ?? false,
  }
}

function stageOf(activity: LabActivity | undefined): LabStage {
  if (activity?.passed) return 'passed'
  if (activity && activity.submissions > 0) return 'tried'
  return activity?.draftAt ? 'draft' : 'new'
}
