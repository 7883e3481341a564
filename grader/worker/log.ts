import { type Logger, pino } from 'pino'
import { environment } from '#prisma/environment.ts'

export type { Logger } from 'pino'

/** One JSON object a line on standard error. */
export const log: Logger = pino(
  { name: 'grader', level: environment.LOG_LEVEL ?? 'info' },
  pino.destination({ dest: 2, sync: true }),
)
