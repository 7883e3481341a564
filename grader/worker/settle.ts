/** The three ways in which a job ends, each one transaction: queue, submission and what the page hears agree. */
import { fromPrisma, type PgBoss } from 'pg-boss'
import { z } from 'zod'
import { prisma } from '#prisma/client.ts'
import { GIVEN_UP, GRADING } from '#prisma/queue-tables.ts'
import { faultSubmission, requeueSubmission } from '#prisma/submission.ts'
import { storeVerdict } from '#prisma/verdict.ts'
import type { Verdict } from '#verdict'
import type { Claim } from './consumer.ts'
import type { FaultCode } from './fault.ts'

/** A verdict, and what the log of evidence needs to know of its lab. */
export interface Graded {
  readonly verdict: Verdict
  readonly topic: string
  readonly difficulty: number
}

/** pg-boss answers so, and does not say it in its types. */
const Settled = z.object({ affected: z.number() })

/** Whether the claim was still ours when it was settled. */
function held(answer: unknown): boolean {
  return Settled.parse(answer).affected === 1
}

/**
 * Stores what came of a submission: verdict, state and evidence.
 *
 * @returns false when the claim was lost meanwhile: another attempt stores its own result, and this one nothing
 */
export async function storeGraded(boss: PgBoss, claim: Claim, graded: Graded, at: Date): Promise<boolean> {
  return prisma.$transaction(async (transaction) => {
    const settled = await boss.complete(GRADING, claim, null, { db: fromPrisma(transaction) })
    if (!held(settled)) return false
    const { verdict, topic: topicId, difficulty } = graded
    return storeVerdict({ submissionId: claim.id, verdict, topicId, difficulty, at }, transaction)
  })
}

/** Gives a job back to be tried again after `delaySeconds`; after the last retry the queue gives it up. */
export async function giveBack(
  boss: PgBoss,
  claim: Claim,
  code: FaultCode,
  delaySeconds: number,
): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    const db = fromPrisma(transaction)
    if (!held(await boss.fail(GRADING, claim, { code }, { db }))) return
    if (delaySeconds > 0)
      await boss.update(GRADING, undefined, { id: claim.id, startAfter: delaySeconds, db })
    await requeueSubmission(claim.id, transaction)
  })
}

/** Closes a job whose submission is judged already, or gone. */
export async function drop(boss: PgBoss, claim: Claim): Promise<void> {
  await boss.complete(GRADING, claim)
}

/** Turns a job that the queue gave up into a FAULT of its submission. */
export async function settleGivenUp(
  boss: PgBoss,
  claim: Claim,
  submissionId: string,
  code: FaultCode,
  at: Date,
): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    const settled = await boss.complete(GIVEN_UP, claim, null, { db: fromPrisma(transaction) })
    if (held(settled)) await faultSubmission(submissionId, code, at, transaction)
  })
}
