-- CreateEnum
CREATE TYPE "InterviewRating" AS ENUM ('WEAK', 'GOOD', 'EXCELLENT');

-- CreateTable
CREATE TABLE "InterviewAnswer" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "rating" "InterviewRating" NOT NULL,
    "thoughtMs" INTEGER NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterviewAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InterviewAnswer_userId_questionId_answeredAt_idx" ON "InterviewAnswer"("userId", "questionId", "answeredAt");

-- AddForeignKey
ALTER TABLE "InterviewAnswer" ADD CONSTRAINT "InterviewAnswer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
