import { parsePreferences } from '#app/_ui/preferences.ts'

/** The time zone of the browser that asks, by its cookie; UTC when it has not told. */
export function timeZoneOf(headers: Headers): string {
  const cookies = new Map(
    (headers.get('cookie') ?? '').split(';').map((pair): [string, string] => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), decode(pair.slice(at + 1).trim())]
    }),
  )
  return parsePreferences((name) => cookies.get(name)).timeZone
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
