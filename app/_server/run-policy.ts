/**
 * The document in which a learner's code runs in the browser. It is nobody's origin, starts workers and evaluates in
 * them, and reaches nothing: no address may be fetched, no page but ours may hold it.
 */
import { securityHeaders } from './security-headers.ts'

export const RUN_FRAME = '/api/run/frame'

/** Its workers are made from blobs, so this is their policy too. */
export function runPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'unsafe-eval' 'wasm-unsafe-eval' blob:`,
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    // Also for whoever opens its address by itself.
    'sandbox allow-scripts',
  ].join('; ')
}

/** For every answer but this one, which a page of ours has to hold in a frame, no page may. */
export function headersOf(path: string): [name: string, value: string][] {
  return Object.entries(securityHeaders).filter(([name]) => path !== RUN_FRAME || name !== 'X-Frame-Options')
}
