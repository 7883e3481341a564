/** The parts that requests on a submission's path have in common. */
import { z } from 'zod'
import { Slug } from '#labs/schema.ts'

/** Code as it is typed. PostgreSQL's text has no U+0000. */
export const Source = z.string().refine((source) => !source.includes('\0'), 'must not hold U+0000')

/** A draft's revision, 0 where there is none. */
export const Revision = z.int32().nonnegative()

export const LabParams = z.object({ lab: Slug })
export const SubmissionParams = z.object({ id: z.uuid() })
