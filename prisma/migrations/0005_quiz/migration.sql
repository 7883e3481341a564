-- CreateTable
CREATE TABLE "QuizAnswer" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "itemHash" TEXT NOT NULL,
    "difficulty" SMALLINT NOT NULL,
    "guess" DOUBLE PRECISION NOT NULL,
    "response" JSONB NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuizAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizExplanationSeen" (
    "userId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuizExplanationSeen_pkey" PRIMARY KEY ("userId","itemId")
);

-- CreateIndex
CREATE INDEX "QuizAnswer_userId_itemId_answeredAt_idx" ON "QuizAnswer"("userId", "itemId", "answeredAt");

-- CreateIndex
CREATE INDEX "QuizAnswer_userId_answeredAt_idx" ON "QuizAnswer"("userId", "answeredAt");

-- AddForeignKey
ALTER TABLE "QuizAnswer" ADD CONSTRAINT "QuizAnswer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizExplanationSeen" ADD CONSTRAINT "QuizExplanationSeen_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
