'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { Language } from '#verdict'
import { Button } from '../button.tsx'
import { Kbd } from '../kbd.tsx'
import { modifierName, useModifier } from '../modifier.ts'
import type { DraftState } from './draft-state.ts'
import { LanguageChoice } from './language-choice.tsx'

interface LabBarProps {
  language: Language
  languages: readonly Language[]
  onLanguage(language: Language): void
  draft: DraftState
  pristine: boolean
  busy: 'run' | 'submit' | null
  shortcuts: boolean
  /** False where Run is turned off, as in an exam. */
  canRun: boolean
  /** Present while a run in this browser can be stopped. */
  onStop: (() => void) | null
  onReset(): void
  onRun(): void
  onSubmit(): void
}

/** The bar above the code: what became of the draft, and the three things one can do with it. */
export function LabBar(props: LabBarProps) {
  const { draft, pristine, busy, shortcuts, canRun, onStop, onReset, onRun, onSubmit } = props
  const t = useTranslations('lab')
  const modifier = modifierName[useModifier()]
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 border-b border-line px-3.5 py-1.5">
      <LanguageChoice language={props.language} languages={props.languages} onChoose={props.onLanguage} />
      <DraftNote draft={draft} />
      <span className="flex-1" />
      <Button size="small" variant="quiet" disabled={pristine} onClick={onReset}>
        {t('reset.button')}
      </Button>
      {canRun && onStop === null && (
        <Button
          size="small"
          onClick={onRun}
          busy={busy === 'run'}
          disabled={busy !== null}
          title={t('run.title')}
        >
          {t('run.button')} {shortcuts && <Kbd>{modifier} ↵</Kbd>}
        </Button>
      )}
      {canRun && onStop !== null && (
        <Button size="small" onClick={onStop} title={t('run.stopTitle')}>
          {t('run.stop')}
        </Button>
      )}
      <Button
        size="small"
        variant="primary"
        onClick={onSubmit}
        busy={busy === 'submit'}
        disabled={busy !== null}
        title={t('submit.title')}
      >
        {t('submit.button')}
      </Button>
    </div>
  )
}

function DraftNote({ draft }: { draft: DraftState }) {
  const t = useTranslations('lab')
  const format = useFormatter()
  const text =
    draft.status === 'offline'
      ? t('draft.offline')
      : draft.status === 'saved'
        ? draft.savedAt &&
          t('draft.saved', {
            time: format.dateTime(new Date(draft.savedAt), {
              hour: '2-digit',
              minute: '2-digit',
              hourCycle: 'h23',
              timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            }),
          })
        : draft.status === 'refused'
          ? t('draft.tooLong')
          : t('draft.saving')
  const warns = draft.status === 'offline' || draft.status === 'refused'
  return (
    <span
      role="status"
      // The server may not know the reader's time zone yet; the browser's clock is right.
      suppressHydrationWarning
      className={`text-[13px] nums ${warns ? 'text-warn' : 'text-ink-3'}`}
    >
      {text}
    </span>
  )
}
