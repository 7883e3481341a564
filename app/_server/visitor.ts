import { randomBytes } from 'node:crypto'

/** The cookie by which a browser gets back to its anonymous account; as secret as a session's. */
export const visitorCookie = 'chainrule.visitor'

const pattern = /^[\w-]{32}$/

export function newVisitor(): string {
  return randomBytes(24).toString('base64url')
}

/** The browser's secret, if the cookie holds one of ours. */
export function readVisitor(headers: Headers): string | null {
  for (const pair of headers.get('cookie')?.split(';') ?? []) {
    const [name, value = ''] = pair.trim().split('=')
    if (name === visitorCookie && pattern.test(value)) return value
  }
  return null
}

/** `Set-Cookie` for a browser that has none yet. */
export function visitorSetCookie(visitor: string, secure: boolean): string {
  // As long as a browser keeps a cookie at all.
  const maxAge = 400 * 24 * 60 * 60
  return `${visitorCookie}=${visitor}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
