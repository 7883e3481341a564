/** How often something may happen, by whom. Kept in this process: several web servers each let so much through. */
export interface RateLimit {
  /** @returns milliseconds to wait; 0 when it may happen now, and then it counts */
  take(who: string, now: number): number
}

/** Names that are remembered at once; when there are more, those that came first are forgotten. */
const MOST_NAMES = 10_000

/** At most `most` times within any `windowMs` for each. */
export function rateLimit({ most, windowMs }: { most: number; windowMs: number }): RateLimit {
  const times = new Map<string, number[]>()
  return {
    take(who, now) {
      const recent = (times.get(who) ?? []).filter((time) => now - time < windowMs)
      const oldest = recent[recent.length - most]
      // Who comes last stands last, so that the first are those that have not come for the longest.
      times.delete(who)
      times.set(who, oldest === undefined ? [...recent, now] : recent)
      const [first] = times.keys()
      if (times.size > MOST_NAMES && first !== undefined) times.delete(first)
      return oldest === undefined ? 0 : oldest + windowMs - now
    },
  }
}

/**
 * Who asks, as far as it can be told: the address that a proxy of ours wrote down last, of IPv6 the network, because a
 * household has 2⁶⁴ addresses of it. Without a proxy (`appUrl` null) whoever asks could name any, so all are one.
 */
export function askedFrom(headers: Headers, appUrl: string | null): string {
  if (appUrl === null) return ''
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return address.includes(':') && !address.includes('.') ? networkOf(address) : address
}

/** The first four of an IPv6 address's eight groups. */
function networkOf(address: string): string {
  const [head = '', tail = ''] = address.split('::')
  const [left, right] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''))
  const missing = 8 - (left?.length ?? 0) - (right?.length ?? 0)
  const all = [...(left ?? []), ...Array<string>(Math.max(0, missing)).fill('0'), ...(right ?? [])]
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}
