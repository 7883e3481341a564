'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../button.tsx'

/** The places after the step at `at` moved by one; unchanged at the ends. */
export function moved(order: readonly number[], at: number, by: 1 | -1): readonly number[] {
  const next = [...order]
  const [from, to] = [next[at], next[at + by]]
  if (from === undefined || to === undefined) return order
  next[at] = to
  next[at + by] = from
  return next
}

/** Steps to be brought in order: by buttons, or with Alt and the arrow keys. */
export function OrderField({
  steps,
  order,
  disabled,
  onChange,
}: {
  steps: readonly ReactNode[]
  order: readonly number[]
  disabled: boolean
  onChange: (order: readonly number[]) => void
}) {
  const t = useTranslations('quiz.session')
  const list = useRef<HTMLOListElement>(null)
  const [focus, setFocus] = useState<{ step: number; control: string } | null>(null)
  const [said, setSaid] = useState('')

  // A node that moves in the page loses the focus; it goes where the step went.
  useEffect(() => {
    if (focus === null) return
    const row = list.current?.querySelector(`[data-step="${focus.step}"]`)
    const control = row?.querySelector<HTMLButtonElement>(`[data-control="${focus.control}"]:not(:disabled)`)
    const other = row?.querySelector<HTMLButtonElement>('button:not(:disabled)')
    ;(control ?? other)?.focus()
  }, [focus])

  const move = (at: number, by: 1 | -1, control: string) => {
    const step = order[at]
    const next = moved(order, at, by)
    if (step === undefined || next === order || disabled) return
    onChange(next)
    setFocus({ step, control })
    setSaid(t('moved', { place: at + by + 1, total: order.length }))
  }
  const onKey = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const by = event.key === 'ArrowUp' ? -1 : 1
    move(at, by, by === -1 ? 'up' : 'down')
  }
  return (
    <fieldset>
      <legend className="mb-2 text-[13.5px] text-ink-3">{t('orderHelp')}</legend>
      <ol ref={list} className="flex flex-col gap-2">
        {order.map((step, at) => (
          <li
            key={step}
            data-step={step}
            onKeyDown={(event) => onKey(event, at)}
            className="flex items-center gap-3 rounded-lg border border-line px-3.5 py-2"
          >
            <span className="nums w-5 shrink-0 text-right font-mono text-ink-3">{at + 1}</span>
            <div className="min-w-0 flex-1">{steps[step]}</div>
            <span className="flex shrink-0 gap-1">
              <Button
                size="small"
                data-control="up"
                aria-label={t('moveUp', { place: at + 1 })}
                disabled={disabled || at === 0}
                onClick={() => move(at, -1, 'up')}
              >
                ↑
              </Button>
              <Button
                size="small"
                data-control="down"
                aria-label={t('moveDown', { place: at + 1 })}
                disabled={disabled || at === order.length - 1}
                onClick={() => move(at, 1, 'down')}
              >
                ↓
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  )
}
