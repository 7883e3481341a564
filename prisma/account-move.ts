/** Moves of everything one account owns into another, and the statements by which rows change hands. */
import { type Database, prisma } from './client.ts'
import { AccountMoveKind, AccountMoveState } from './generated/enums.ts'

export interface AccountMove {
  readonly id: string
  readonly fromUserId: string
  readonly toUserId: string
  readonly kind: AccountMoveKind
  readonly state: AccountMoveState
}

export interface NewMove {
  readonly fromUserId: string
  readonly toUserId: string
  readonly kind: AccountMoveKind
}

const shown = { id: true, fromUserId: true, toUserId: true, kind: true, state: true } as const

/**
 * Writes down that a move is wanted. An account is moved once; until that is done, the latest wish counts, but
 * a claim that was begun stays a claim when the same person asks again.
 */
export async function recordMove(move: NewMove, database: Database = prisma): Promise<AccountMove> {
  const { fromUserId, toUserId, kind } = move
  await database.$executeRaw`
    INSERT INTO "AccountMove" ("id", "fromUserId", "toUserId", "kind")
    VALUES (gen_random_uuid(), ${fromUserId}, ${toUserId}, ${kind}::"AccountMoveKind")
    ON CONFLICT ("fromUserId") DO UPDATE SET
      "kind" = CASE WHEN "AccountMove"."toUserId" = EXCLUDED."toUserId" AND "AccountMove"."kind" = 'CLAIM'
        THEN 'CLAIM'::"AccountMoveKind" ELSE EXCLUDED."kind" END,
      "toUserId" = EXCLUDED."toUserId",
      "state" = 'PENDING'
    WHERE "AccountMove"."state" <> 'DONE'`
  return database.accountMove.findUniqueOrThrow({ where: { fromUserId }, select: shown })
}

/** The claims that were begun for this account and not carried through. */
export function selectUnfinishedClaims(
  toUserId: string,
  database: Database = prisma,
): Promise<AccountMove[]> {
  return database.accountMove.findMany({
    where: { toUserId, kind: AccountMoveKind.CLAIM, state: AccountMoveState.PENDING },
    select: shown,
  })
}

/** The merges into this account that wait for a decision or were declined: both can still be carried out. */
export function selectOpenMerges(toUserId: string, database: Database = prisma): Promise<AccountMove[]> {
  return database.accountMove.findMany({
    where: { toUserId, kind: AccountMoveKind.MERGE, state: { not: AccountMoveState.DONE } },
    select: shown,
    orderBy: { createdAt: 'asc' },
  })
}

/** Reads a move and keeps it from changing until the transaction ends. */
export async function lockMove(id: string, database: Database): Promise<AccountMove | null> {
  await database.$queryRaw`SELECT 1 FROM "AccountMove" WHERE "id" = ${id}::uuid FOR UPDATE`
  return database.accountMove.findUnique({ where: { id }, select: shown })
}

export async function finishMove(id: string, at: Date, database: Database): Promise<void> {
  await database.accountMove.updateMany({
    where: { id },
    data: { state: AccountMoveState.DONE, finishedAt: at },
  })
}

/** @returns how many were waiting for a decision */
export async function declineMerges(toUserId: string, database: Database = prisma): Promise<number> {
  const { count } = await database.accountMove.updateMany({
    where: { toUserId, kind: AccountMoveKind.MERGE, state: AccountMoveState.PENDING },
    data: { state: AccountMoveState.DECLINED },
  })
  return count
}

/** How much an account owns that its person would miss. */
export async function countOwned(
  userId: string,
  database: Database = prisma,
): Promise<{ reviews: number; submissions: number; drafts: number; other: number }> {
  const where = { userId }
  const [reviews, submissions, drafts, copies, hints, solutions, spoken, answers, explanations] = [
    await database.cardReview.count({ where: { userId, undoneAt: null } }),
    await database.submission.count({ where }),
    await database.draft.count({ where }),
    await database.draftCopy.count({ where }),
    await database.hintTaken.count({ where }),
    await database.solutionSeen.count({ where }),
    await database.interviewAnswer.count({ where }),
    await database.quizAnswer.count({ where }),
    await database.quizExplanationSeen.count({ where }),
  ]
  const other = copies + hints + solutions + spoken + answers + explanations
  return { reviews, submissions, drafts, other }
}

/** Waits for the results of these submissions to be stored, and keeps new ones from being stored meanwhile. */
export async function lockSubmissions(userId: string, database: Database): Promise<void> {
  await database.$queryRaw`SELECT 1 FROM "Submission" WHERE "userId" = ${userId} ORDER BY "id" FOR UPDATE`
}

/**
 * Gives every row of `from` to `to`. Of two drafts of one lab the newer stays the draft, the older becomes a
 * copy; of two notes that the same hint or solution was seen the earlier one stays. Card states are left
 * behind: they are a cache, and the caller replays the joined log. Nothing is left that is not also `to`'s.
 */
export async function moveRows(from: string, to: string, database: Database): Promise<void> {
  await database.$executeRaw`UPDATE "CardReview" SET "userId" = ${to} WHERE "userId" = ${from}`
  await database.$executeRaw`UPDATE "Submission" SET "userId" = ${to} WHERE "userId" = ${from}`
  await database.$executeRaw`UPDATE "Evidence" SET "userId" = ${to} WHERE "userId" = ${from}`
  await database.$executeRaw`UPDATE "InterviewAnswer" SET "userId" = ${to} WHERE "userId" = ${from}`
  await database.$executeRaw`
    INSERT INTO "HintTaken" ("userId", "labId", "hint", "takenAt")
    SELECT ${to}, "labId", "hint", "takenAt" FROM "HintTaken" WHERE "userId" = ${from}
    ON CONFLICT ("userId", "labId", "hint")
    DO UPDATE SET "takenAt" = LEAST("HintTaken"."takenAt", EXCLUDED."takenAt")`
  await database.$executeRaw`
    INSERT INTO "SolutionSeen" ("userId", "labId", "seenAt")
    SELECT ${to}, "labId", "seenAt" FROM "SolutionSeen" WHERE "userId" = ${from}
    ON CONFLICT ("userId", "labId")
    DO UPDATE SET "seenAt" = LEAST("SolutionSeen"."seenAt", EXCLUDED."seenAt")`
  await database.$executeRaw`UPDATE "QuizAnswer" SET "userId" = ${to} WHERE "userId" = ${from}`
  await database.$executeRaw`
    INSERT INTO "QuizExplanationSeen" ("userId", "itemId", "seenAt")
    SELECT ${to}, "itemId", "seenAt" FROM "QuizExplanationSeen" WHERE "userId" = ${from}
    ON CONFLICT ("userId", "itemId")
    DO UPDATE SET "seenAt" = LEAST("QuizExplanationSeen"."seenAt", EXCLUDED."seenAt")`
  await moveDrafts(from, to, database)
  await database.$executeRaw`
    INSERT INTO "Settings" SELECT ${to}, "locale", "timeZone", "theme", "desiredRetention", "newCardsPerDay",
      "shortcuts", "updatedAt" FROM "Settings" WHERE "userId" = ${from}
    ON CONFLICT ("userId") DO NOTHING`
}

async function moveDrafts(from: string, to: string, database: Database): Promise<void> {
  await database.$executeRaw`UPDATE "DraftCopy" SET "userId" = ${to} WHERE "userId" = ${from}`
  await database.$executeRaw`
    INSERT INTO "DraftCopy" ("id", "userId", "labId", "language", "source", "writtenAt")
    SELECT gen_random_uuid(), ${to}, "labId", "language",
      CASE WHEN a."updatedAt" <= b."updatedAt" THEN a."source" ELSE b."source" END,
      LEAST(a."updatedAt", b."updatedAt")
    FROM "Draft" a JOIN "Draft" b USING ("labId", "language")
    WHERE a."userId" = ${from} AND b."userId" = ${to} AND a."source" <> b."source"`
  // The revision grows beyond both, so that a page still open on the older draft cannot overwrite the newer.
  await database.$executeRaw`
    INSERT INTO "Draft" ("userId", "labId", "language", "source", "revision", "updatedAt")
    SELECT ${to}, "labId", "language", "source", "revision", "updatedAt" FROM "Draft" WHERE "userId" = ${from}
    ON CONFLICT ("userId", "labId", "language") DO UPDATE SET
      "source" = CASE WHEN "Draft"."updatedAt" < EXCLUDED."updatedAt"
        THEN EXCLUDED."source" ELSE "Draft"."source" END,
      "updatedAt" = GREATEST("Draft"."updatedAt", EXCLUDED."updatedAt"),
      "revision" = GREATEST("Draft"."revision", EXCLUDED."revision") + 1`
}

/**
 * Says anew what each piece of evidence owes to help: in one of the joined accounts the solution may have been
 * seen before the lab was handed in with the other.
 */
export async function recountHelp(userId: string, database: Database): Promise<void> {
  await database.$executeRaw`
    UPDATE "Evidence" e SET
      "hints" = (SELECT count(*) FROM "HintTaken" h
        WHERE h."userId" = e."userId" AND h."labId" = e."labId" AND h."takenAt" <= s."createdAt"),
      "solutionSeen" = EXISTS (SELECT 1 FROM "SolutionSeen" v
        WHERE v."userId" = e."userId" AND v."labId" = e."labId" AND v."seenAt" <= s."createdAt")
    FROM "Submission" s WHERE s."id" = e."submissionId" AND e."userId" = ${userId}`
}
