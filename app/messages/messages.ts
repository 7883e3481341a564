/** The words of the product: one file for each namespace and language, put together here. */
import type { Locale } from '../_ui/routing.ts'
import accountEn from './en/account.json' with { type: 'json' }
import calendarEn from './en/calendar.json' with { type: 'json' }
import cardsEn from './en/cards.json' with { type: 'json' }
import commonEn from './en/common.json' with { type: 'json' }
import errorsEn from './en/errors.json' with { type: 'json' }
import figuresEn from './en/figures.json' with { type: 'json' }
import graderEn from './en/grader.json' with { type: 'json' }
import interviewEn from './en/interview.json' with { type: 'json' }
import labEn from './en/lab.json' with { type: 'json' }
import labsEn from './en/labs.json' with { type: 'json' }
import masteryEn from './en/mastery.json' with { type: 'json' }
import navEn from './en/nav.json' with { type: 'json' }
import paletteEn from './en/palette.json' with { type: 'json' }
import pathsEn from './en/paths.json' with { type: 'json' }
import problemEn from './en/problem.json' with { type: 'json' }
import progressEn from './en/progress.json' with { type: 'json' }
import quizEn from './en/quiz.json' with { type: 'json' }
import reviewEn from './en/review.json' with { type: 'json' }
import settingsEn from './en/settings.json' with { type: 'json' }
import shortcutsEn from './en/shortcuts.json' with { type: 'json' }
import themeEn from './en/theme.json' with { type: 'json' }
import todayEn from './en/today.json' with { type: 'json' }
import topicsEn from './en/topics.json' with { type: 'json' }
import verdictEn from './en/verdict.json' with { type: 'json' }
import accountZh from './zh/account.json' with { type: 'json' }
import calendarZh from './zh/calendar.json' with { type: 'json' }
import cardsZh from './zh/cards.json' with { type: 'json' }
import commonZh from './zh/common.json' with { type: 'json' }
import errorsZh from './zh/errors.json' with { type: 'json' }
import figuresZh from './zh/figures.json' with { type: 'json' }
import graderZh from './zh/grader.json' with { type: 'json' }
import interviewZh from './zh/interview.json' with { type: 'json' }
import labZh from './zh/lab.json' with { type: 'json' }
import labsZh from './zh/labs.json' with { type: 'json' }
import masteryZh from './zh/mastery.json' with { type: 'json' }
import navZh from './zh/nav.json' with { type: 'json' }
import paletteZh from './zh/palette.json' with { type: 'json' }
import pathsZh from './zh/paths.json' with { type: 'json' }
import problemZh from './zh/problem.json' with { type: 'json' }
import progressZh from './zh/progress.json' with { type: 'json' }
import quizZh from './zh/quiz.json' with { type: 'json' }
import reviewZh from './zh/review.json' with { type: 'json' }
import settingsZh from './zh/settings.json' with { type: 'json' }
import shortcutsZh from './zh/shortcuts.json' with { type: 'json' }
import themeZh from './zh/theme.json' with { type: 'json' }
import todayZh from './zh/today.json' with { type: 'json' }
import topicsZh from './zh/topics.json' with { type: 'json' }
import verdictZh from './zh/verdict.json' with { type: 'json' }

const en = {
  account: accountEn,
  calendar: calendarEn,
  cards: cardsEn,
  common: commonEn,
  errors: errorsEn,
  figures: figuresEn,
  grader: graderEn,
  interview: interviewEn,
  lab: labEn,
  labs: labsEn,
  mastery: masteryEn,
  nav: navEn,
  palette: paletteEn,
  paths: pathsEn,
  problem: problemEn,
  progress: progressEn,
  quiz: quizEn,
  review: reviewEn,
  settings: settingsEn,
  shortcuts: shortcutsEn,
  theme: themeEn,
  today: todayEn,
  topics: topicsEn,
  verdict: verdictEn,
}

const zh: typeof en = {
  account: accountZh,
  calendar: calendarZh,
  cards: cardsZh,
  common: commonZh,
  errors: errorsZh,
  figures: figuresZh,
  grader: graderZh,
  interview: interviewZh,
  lab: labZh,
  labs: labsZh,
  mastery: masteryZh,
  nav: navZh,
  palette: paletteZh,
  paths: pathsZh,
  problem: problemZh,
  progress: progressZh,
  quiz: quizZh,
  review: reviewZh,
  settings: settingsZh,
  shortcuts: shortcutsZh,
  theme: themeZh,
  today: todayZh,
  topics: topicsZh,
  verdict: verdictZh,
}

export type Messages = typeof en

export const messages: Record<Locale, Messages> = { zh, en }

/** What client components use; the other namespaces are rendered on the server and never sent. */
export const clientNamespaces = [
  'account',
  'cards',
  'common',
  'errors',
  'lab',
  'nav',
  'palette',
  'problem',
  'quiz',
  'review',
  'settings',
  'shortcuts',
  'theme',
  'verdict',
] as const satisfies readonly (keyof Messages)[]

/** The part of the messages that goes to the browser on every page. */
export function clientMessages(locale: Locale): Partial<Messages> {
  return Object.fromEntries(clientNamespaces.map((name) => [name, messages[locale][name]]))
}
