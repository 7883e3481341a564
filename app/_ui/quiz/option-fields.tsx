'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { Kbd } from '../kbd.tsx'
import { renderTree } from '../markdown-tree.tsx'
import { useShortcutSettings } from '../shortcuts.tsx'
import type { Feedback } from './feedback.ts'
import type { Response } from './question.ts'

type Chosen = Extract<Response, { kind: 'choice' | 'several' }>

/** The response after the option at `at` is picked: one of them, or one more or less of several. */
export function pick(kind: Chosen['kind'], response: Response | null, at: number): Chosen {
  if (kind === 'choice') return { kind, option: at }
  const options = response?.kind === 'several' ? response.options : []
  return { kind, options: options.includes(at) ? options.filter((each) => each !== at) : [...options, at] }
}

/** One or several of some statements; afterwards each wrong one says what is wrong with it. */
export function OptionFields({
  kind,
  options,
  response,
  feedback,
  onChange,
}: {
  kind: Chosen['kind']
  options: readonly ReactNode[]
  response: Response | null
  feedback: Feedback | null
  onChange: (response: Response) => void
}) {
  const t = useTranslations('quiz.session')
  const { enabled } = useShortcutSettings()
  const isChosen = (at: number) =>
    (response?.kind === 'choice' && response.option === at) ||
    (response?.kind === 'several' && response.options.includes(at))
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t('answerLegend')}</legend>
      {kind === 'several' ? <p className="text-[13.5px] text-ink-3">{t('severalHelp')}</p> : null}
      {options.map((option, at) => {
        const told = feedback?.options[at]
        return (
          <label
            // biome-ignore lint/suspicious/noArrayIndexKey: options have no other name than their place
            key={at}
            className={classes(
              'flex gap-3 rounded-lg border px-3.5 py-2.5',
              frame(told, isChosen(at)),
              feedback ? null : 'cursor-pointer hover:border-line-strong',
            )}
          >
            <input
              type={kind === 'choice' ? 'radio' : 'checkbox'}
              name="option"
              className="mt-1.5 size-4 shrink-0 accent-(--accent)"
              checked={isChosen(at)}
              disabled={feedback !== null}
              onChange={() => onChange(pick(kind, response, at))}
            />
            <span className="min-w-0 flex-1">
              <span className="block">{option}</span>
              {told ? <Told told={told} isOneOf={kind === 'choice'} /> : null}
            </span>
            {enabled && !feedback ? <Kbd className="mt-1 self-start">{at + 1}</Kbd> : null}
          </label>
        )
      })}
    </fieldset>
  )
}

type OptionFeedback = Feedback['options'][number]

function frame(told: OptionFeedback | undefined, isChosen: boolean): string {
  if (told === undefined) return isChosen ? 'border-accent bg-accent-soft' : 'border-line'
  if (told.right) return 'border-pass bg-pass-soft'
  return told.chosen ? 'border-fail bg-fail-soft' : 'border-line'
}

function Told({ told: { right, chosen, why }, isOneOf }: { told: OptionFeedback; isOneOf: boolean }) {
  const t = useTranslations('quiz.session')
  const words = [
    chosen ? t('yourChoice') : null,
    right ? t(chosen || isOneOf ? 'rightAnswer' : 'missedAnswer') : null,
  ].filter((word) => word !== null)
  return (
    <span className="mt-1 block text-[14px]">
      {words.length > 0 ? (
        <span className={classes('font-semibold', right ? 'text-pass' : 'text-fail')}>
          <span aria-hidden="true">{right ? '✓ ' : '✗ '}</span>
          {words.join(' · ')}
        </span>
      ) : null}
      {why ? <span className="prose block text-ink-2">{renderTree(why)}</span> : null}
    </span>
  )
}
