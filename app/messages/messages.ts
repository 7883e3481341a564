/** The words of the product: one file for each namespace and language, put together here. */
import type { Locale } from '../_ui/routing.ts'
import commonEn from './en/common.json' with { type: 'json' }
import errorsEn from './en/errors.json' with { type: 'json' }
import labEn from './en/lab.json' with { type: 'json' }
import navEn from './en/nav.json' with { type: 'json' }
import paletteEn from './en/palette.json' with { type: 'json' }
import problemEn from './en/problem.json' with { type: 'json' }
import shortcutsEn from './en/shortcuts.json' with { type: 'json' }
import themeEn from './en/theme.json' with { type: 'json' }
import verdictEn from './en/verdict.json' with { type: 'json' }
import commonZh from './zh/common.json' with { type: 'json' }
import errorsZh from './zh/errors.json' with { type: 'json' }
import labZh from './zh/lab.json' with { type: 'json' }
import navZh from './zh/nav.json' with { type: 'json' }
import paletteZh from './zh/palette.json' with { type: 'json' }
import problemZh from './zh/problem.json' with { type: 'json' }
import shortcutsZh from './zh/shortcuts.json' with { type: 'json' }
import themeZh from './zh/theme.json' with { type: 'json' }
import verdictZh from './zh/verdict.json' with { type: 'json' }

const en = {
  common: commonEn,
  nav: navEn,
  theme: themeEn,
  shortcuts: shortcutsEn,
  palette: paletteEn,
  errors: errorsEn,
  problem: problemEn,
  lab: labEn,
  verdict: verdictEn,
}

const zh: typeof en = {
  common: commonZh,
  nav: navZh,
  theme: themeZh,
  shortcuts: shortcutsZh,
  palette: paletteZh,
  errors: errorsZh,
  problem: problemZh,
  lab: labZh,
  verdict: verdictZh,
}

export type Messages = typeof en

export const messages: Record<Locale, Messages> = { zh, en }

/** What client components use; the other namespaces are rendered on the server and never sent. */
export const clientNamespaces = [
  'common',
  'nav',
  'theme',
  'shortcuts',
  'palette',
  'errors',
  'problem',
  'lab',
  'verdict',
] as const satisfies readonly (keyof Messages)[]

/** The part of the messages that goes to the browser. */
export function clientMessages(locale: Locale): Partial<Messages> {
  return Object.fromEntries(clientNamespaces.map((name) => [name, messages[locale][name]]))
}
