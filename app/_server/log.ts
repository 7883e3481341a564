import { pino } from 'pino'

/** The web server's log: one JSON object a line on standard output. */
export const log = pino({ name: 'web', level: process.env.LOG_LEVEL ?? 'info' })
