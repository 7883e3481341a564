/** A verdict with its words in both languages beside each code, for whoever reads it without `grader/messages`. */

import type { LoadedLab } from '#labs/load-lab.ts'
import { renderMessage } from '#messages/render.ts'
import type { Diagnosis, Message, Verdict } from '#verdict'

type Worded = Message & { readonly zh: string; readonly en: string }

export function wordedVerdict(verdict: Verdict, loaded: LoadedLab | null) {
  return {
    ...verdict,
    summary: worded(verdict.summary),
    checks: verdict.checks.map((check) => ({ ...check, message: worded(check.message) })),
    diagnosis: verdict.diagnosis && {
      ...verdict.diagnosis,
      message: diagnosisWords(verdict.diagnosis, loaded),
    },
  }
}

function worded(message: Message): Worded {
  return { ...message, zh: renderMessage(message, 'zh'), en: renderMessage(message, 'en') }
}

/** A misconception is told in its lab's own words: title, then explanation in Markdown. */
export function diagnosisWords({ misconception, message }: Diagnosis, loaded: LoadedLab | null): Worded {
  const about = loaded?.misconceptions.find(({ name }) => name === misconception)?.about
  if (!about) return worded(message)
  const text = (locale: 'zh' | 'en') => `${about.title[locale]}\n\n${about.explanation[locale]}`
  return { ...message, zh: text('zh'), en: text('en') }
}
