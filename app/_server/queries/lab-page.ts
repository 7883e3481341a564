/** Everything the page of one lab shows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { catalog, type LabTexts } from '#labs/catalog.ts'
import { loadLab, type MisconceptionWords, selectOptionalMisconception } from '#labs/load-lab.ts'
import { selectOptionalDraft } from '#prisma/draft.ts'
import { type DraftCopy, selectDraftCopies } from '#prisma/draft-copy.ts'
import { selectHintsTaken } from '#prisma/hint-taken.ts'
import { hasSeenSolution } from '#prisma/solution-seen.ts'
import {
  type PastSubmission,
  selectLabSubmissions,
  selectOptionalActiveSubmission,
  selectOptionalSubmission,
} from '#prisma/submission.ts'
import { selectOptionalVerdict } from '#prisma/verdict.ts'
import { Language, type Verdict } from '#verdict'

const HISTORY = 20

export interface LabPage {
  texts: LabTexts
  topicTitle: { zh: string; en: string }
  difficulty: number
  minutes: number
  cards: readonly string[]
  /** The function that is written, and its arguments in order. */
  signature: { entry: string; parameters: string[] }
  /** What is written in: the wanted one where the lab is offered in it. */
  language: Language
  languages: readonly Language[]
  starter: string
  /** What the editor knows of the learner's library, in the language's own form. */
  learnerTypes: string
  draft: { source: string; revision: number; updatedAt: string } | null
  /** Older drafts, kept when two accounts became one. */
  copies: readonly DraftCopy[]
  /** This lab's submission that is still being graded. */
  active: { id: string; mode: 'run' | 'submit' } | null
  /** The submission whose verdict the address asks for, else the last one judged. */
  opened: { id: string; verdict: Verdict; source: string } | null
  /** The lab's own words for the opened verdict's mistake. */
  misconception: MisconceptionWords | null
  hintsTaken: number
  solutionSeen: boolean
  history: PastSubmission[]
  /** The lab after this one in the curriculum. */
  next: LabTexts | null
}

/** @returns null when there is no such lab; a visitor without an account (null) gets it as nobody touched it. */
export async function selectLabPage(
  userId: string | null,
  labId: string,
  submissionId: string | null,
  wanted: Language = 'typescript',
): Promise<LabPage | null> {
  const texts = catalog().labs.get(labId)
  if (!texts) return null
  const languages = Language.options.filter((one) => texts.starter[one] !== null)
  const language = languages.find((one) => one === wanted) ?? languages[0]
  const starter = language && texts.starter[language]
  if (!language || !starter) return null
  const { lab } = await loadLab(labId)
  const own = userId === null ? nobody : await selectOwn(userId, labId, submissionId, language)
  const misconception = own.opened?.verdict.diagnosis?.misconception
  const order = [...catalog().labs.values()]
  return {
    texts,
    topicTitle: catalog().topics.find(({ id }) => id === texts.topic)?.title ?? {
      zh: texts.topic,
      en: texts.topic,
    },
    difficulty: lab.difficulty,
    minutes: lab.minutes,
    cards: lab.cards,
    signature: { entry: lab.entry, parameters: lab.parameters.map(({ name }) => name) },
    language,
    languages,
    starter,
    learnerTypes: learnerTypes(language),
    ...own,
    misconception: misconception ? await selectOptionalMisconception(labId, misconception) : null,
    next: order[order.indexOf(texts) + 1] ?? null,
  }
}

type Own = Pick<LabPage, 'draft' | 'copies' | 'active' | 'opened' | 'hintsTaken' | 'solutionSeen' | 'history'>

const nobody: Own = {
  draft: null,
  copies: [],
  active: null,
  opened: null,
  hintsTaken: 0,
  solutionSeen: false,
  history: [],
}

async function selectOwn(
  userId: string,
  labId: string,
  submissionId: string | null,
  language: Language,
): Promise<Own> {
  const asked = z.uuid().safeParse(submissionId)
  const [draft, copies, active, hints, solutionSeen, history] = await Promise.all([
    selectOptionalDraft(userId, labId, language),
    selectDraftCopies(userId, labId),
    selectOptionalActiveSubmission(userId),
    selectHintsTaken(userId, labId),
    hasSeenSolution(userId, labId),
    selectLabSubmissions(userId, labId, HISTORY),
  ])
  // An address that names no submission shows the last one that was judged: whoever comes back finds it.
  const id = asked.success ? asked.data : history.find(({ state }) => state === 'judged')?.id
  const [verdict, submission] =
    id === undefined
      ? [null, null]
      : await Promise.all([selectOptionalVerdict(userId, id), selectOptionalSubmission(userId, id)])
  return {
    draft: draft && { ...draft, updatedAt: draft.updatedAt.toISOString() },
    copies,
    active: active?.labId === labId ? { id: active.id, mode: active.mode } : null,
    opened:
      id !== undefined && verdict?.lab === labId && submission
        ? { id, verdict, source: submission.source }
        : null,
    hintsTaken: hints.length,
    solutionSeen,
    history,
  }
}

const FILES: Readonly<Record<Language, string>> = {
  typescript: 'grader/sandbox/typescript/learner.d.ts',
  python: 'grader/sandbox/python/learner-names.json',
}
const read = new Map<Language, string>()

function learnerTypes(language: Language): string {
  const known = read.get(language)
  if (known !== undefined) return known
  const text = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), FILES[language]), 'utf8')
  read.set(language, text)
  return text
}
