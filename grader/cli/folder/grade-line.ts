/** One submission of a folder, graded: a line of the journal and of `--json`. */
import { z } from 'zod'
import { Diagnosis, Language, Message, Verdict } from '#verdict'

export const GradeLine = z.object({
  file: z.string(),
  language: Language,
  /** Of the file's bytes; null when it could not be read. */
  sha256: z.string().nullable(),
  lab: z.string(),
  labHash: z.string(),
  status: Verdict.shape.status,
  score: Verdict.shape.score,
  summary: Message,
  diagnosis: Diagnosis.nullable(),
  /** Ids of the checks that failed on some case. */
  failed: z.array(z.string()),
  ms: z.number(),
})
export type GradeLine = z.infer<typeof GradeLine>

export function lineOf(file: string, sha256: string | null, verdict: Verdict): GradeLine {
  const { language, lab, labHash, status, score, summary, diagnosis, checks, timings } = verdict
  const failed = [...new Set(checks.filter((check) => check.status === 'failed').map(({ id }) => id))]
  return {
    file,
    language,
    sha256,
    lab,
    labHash,
    status,
    score,
    summary,
    diagnosis,
    failed,
    ms: timings.total,
  }
}
