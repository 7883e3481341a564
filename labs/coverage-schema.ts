/**
 * `labs/coverage.json`: every item of the notes' curriculum in our own words, and the content that covers it. The
 * mapping is made by reading, not derived from `source` tags: a tag says where content comes from, not that it answers.
 */
import { z } from 'zod'
import { CardId, Slug, Source } from './schema.ts'

export const ITEM_KINDS = [
  'question',
  'statement',
  'usage',
  'figure',
  'erratum',
  'precision',
  'follow-up',
  'lab',
] as const

export const COVERING_KINDS = ['cards', 'quiz', 'figures', 'questions', 'labs'] as const
export type CoveringKind = (typeof COVERING_KINDS)[number]

const TopicSlug = CardId.describe('<topic>/<name>')

export const CurriculumItem = z.strictObject({
  id: Slug.describe('unique in the file'),
  part: Source.describe('the part of the notes that it belongs to'),
  kind: z
    .enum(ITEM_KINDS)
    .describe(
      'an erratum puts right what the notes say; a precision adds the condition that a common statement lacks; a lab is one that the notes give rise to',
    ),
  topic: Slug.describe('the topic that it belongs to; what covers it may live elsewhere'),
  text: z.string().trim().min(1).describe('the item in our own words, one line'),
  coveredBy: z
    .strictObject({
      cards: z.array(TopicSlug).optional(),
      quiz: z.array(TopicSlug).optional(),
      figures: z.array(Slug).optional(),
      questions: z.array(TopicSlug).optional().describe('spoken questions'),
      labs: z.array(Slug).optional(),
    })
    .describe('content that teaches, asks or shows the item itself; nothing where nothing does'),
})
export type CurriculumItem = z.infer<typeof CurriculumItem>

export const CoverageFile = z.array(CurriculumItem).min(1)
