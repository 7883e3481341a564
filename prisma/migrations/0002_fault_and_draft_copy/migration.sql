-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "fault" TEXT;

-- CreateTable
CREATE TABLE "DraftCopy" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "labId" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "source" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftCopy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DraftCopy_userId_labId_language_idx" ON "DraftCopy"("userId", "labId", "language");

-- AddForeignKey
ALTER TABLE "DraftCopy" ADD CONSTRAINT "DraftCopy_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftCopy" ADD CONSTRAINT "DraftCopy_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
