import { AppError } from './errors.ts'

/** Where this installation may be addressed, apart from the loopback names. */
export interface Address {
  /** The host it is bound to (`HOST`). */
  host: string
  /** The public address when it stands behind a proxy (`APP_URL`), such as `https://chainrule.example`. */
  appUrl: string | null
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

function parseHost(host: string | null): URL | null {
  if (host === null || !/^[\w.\-[\]:]+$/.test(host)) return null
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
}

/**
 * Refuses a request that was addressed to another name than ours: a page of a foreign name that resolves to
 * this machine (DNS rebinding) must not be answered. The port is free, so that a forwarded port works.
 *
 * @throws AppError `foreign-host`
 */
export function checkHost(headers: Headers, address: Address): void {
  const host = parseHost(headers.get('host'))
  if (host !== null) {
    if (loopback.has(host.hostname)) return
    if (host.hostname === parseHost(address.host)?.hostname) return
    if (address.appUrl !== null && host.host === new URL(address.appUrl).host) return
  }
  throw new AppError('foreign-host')
}

/**
 * Refuses a request that changes something unless it comes from a page of ours. Browsers send Origin with
 * every such request, so one without it is refused as well.
 *
 * @throws AppError `foreign-origin`
 */
export function checkOrigin(method: string, headers: Headers, address: Address): void {
  if (safeMethods.has(method.toUpperCase())) return
  const origin = headers.get('origin')
  const host = parseHost(headers.get('host'))
  if (origin !== null && host !== null && URL.canParse(origin)) {
    if (address.appUrl !== null && origin === new URL(address.appUrl).origin) return
    if (new URL(origin).host === host.host) return
  }
  throw new AppError('foreign-origin')
}
