'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { type SyntheticEvent, useId, useState } from 'react'
import { useErrorMessage } from '../../_ui/api.ts'
import { Button } from '../../_ui/button.tsx'
import { Card } from '../../_ui/card.tsx'
import { Field } from '../../_ui/field.tsx'
import { useRouter } from '../../_ui/navigation.ts'
import { Notice } from '../../_ui/notice.tsx'
import { putSettings } from '../../_ui/save-settings.ts'

const RETENTION = { lowest: 0.7, highest: 0.99, step: 0.01 }
const MOST_NEW_CARDS = 200

/** How the schedule works for this person. Saved together, because it plans every card anew. */
export function LearningSettings({
  retention: savedRetention,
  newCards: savedNewCards,
}: {
  retention: number
  newCards: number
}) {
  const t = useTranslations('settings')
  const format = useFormatter()
  const words = useErrorMessage()
  const router = useRouter()
  const id = useId()
  const [retention, setRetention] = useState(savedRetention)
  const [newCards, setNewCards] = useState(String(savedNewCards))
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle')
  const [error, setError] = useState<unknown>(null)
  const count = /^\d{1,3}$/.test(newCards.trim()) ? Number(newCards) : Number.NaN
  const wrong = !(count <= MOST_NEW_CARDS)

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (wrong) return
    setState('saving')
    setError(null)
    try {
      await putSettings({ desiredRetention: retention, newCardsPerDay: count })
      setState('saved')
      router.refresh()
    } catch (failure) {
      setError(failure)
      setState('idle')
    }
  }
  const change = () => setState('idle')
  return (
    <Card title={t('learning')}>
      <form onSubmit={submit} onChange={change} noValidate className="flex flex-col gap-5 pt-1">
        <div>
          <div className="flex items-baseline justify-between gap-4">
            <label htmlFor={`${id}-retention`} className="text-[14px] font-semibold">
              {t('retention')}
            </label>
            <output htmlFor={`${id}-retention`} className="nums font-mono font-semibold">
              {format.number(retention, { style: 'percent' })}
            </output>
          </div>
          <input
            id={`${id}-retention`}
            type="range"
            min={RETENTION.lowest}
            max={RETENTION.highest}
            step={RETENTION.step}
            value={retention}
            aria-describedby={`${id}-retention-how`}
            aria-valuetext={format.number(retention, { style: 'percent' })}
            onChange={(event) => setRetention(Number(event.target.value))}
            className="my-2 h-6 w-full accent-(--accent)"
          />
          <p id={`${id}-retention-how`} className="text-[13.5px] text-ink-3">
            {t('retentionHow')}
          </p>
        </div>
        <Field
          label={t('newCards')}
          name="newCards"
          inputMode="numeric"
          value={newCards}
          onChange={(event) => setNewCards(event.target.value)}
          help={t('newCardsHow')}
          error={wrong ? t('newCardsWrong', { most: MOST_NEW_CARDS }) : null}
          className="max-w-[420px]"
        />
        {error ? <Notice tone="fail">{words(error)}</Notice> : null}
        <div className="flex items-center gap-4">
          <Button type="submit" variant="primary" busy={state === 'saving'} disabled={wrong}>
            {t('save')}
          </Button>
          <p role="status" className="text-[14px] text-pass">
            {state === 'saved' ? `✓ ${t('saved')}` : ''}
          </p>
        </div>
      </form>
    </Card>
  )
}
