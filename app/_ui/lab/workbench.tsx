'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Language, Verdict } from '#verdict'
import { Button } from '../button.tsx'
import { usePathname, useRouter } from '../navigation.ts'
import { Notice } from '../notice.tsx'
import { useVerdictWords } from '../verdict/words.ts'
import { CodeEditor, type EditorHandle, type EditorMark } from './code-editor.tsx'
import type { ServerDraft } from './draft-state.ts'
import { LabBar } from './lab-bar.tsx'
import { type Pane, PaneTabs } from './pane-tabs.tsx'
import { useDraft } from './use-draft.ts'
import { type SubmissionMode, useSubmission } from './use-submission.ts'
import { VerdictPane } from './verdict-pane.tsx'

interface WorkbenchProps {
  lab: string
  title: string
  language: Language
  starter: string
  learnerTypes: string
  serverDraft: ServerDraft | null
  active: { id: string; mode: SubmissionMode } | null
  opened: { id: string; verdict: Verdict } | null
  shortcuts: boolean
  /** Rendered on the server: the statement, and what explains the opened verdict. */
  statement: ReactNode
  diagnosis: ReactNode
  next: ReactNode
}

/** The lab: statement on the left, code above its verdict on the right; three tabs on a small screen. */
export function Workbench(props: WorkbenchProps) {
  const { lab, language, starter, shortcuts } = props
  const t = useTranslations('lab')
  const words = useVerdictWords()
  const router = useRouter()
  const pathname = usePathname()
  const editor = useRef<EditorHandle>(null)
  const [pane, setPane] = useState<Pane>('statement')
  const draft = useDraft({ lab, language, starter, server: props.serverDraft })
  const { progress, send } = useSubmission({
    lab,
    language,
    active: props.active,
    opened: props.opened,
    onDraftSaved: draft.sentAlong,
  })
  const busy =
    progress.phase === 'sending' || progress.phase === 'queued' || progress.phase === 'running'
      ? progress.mode
      : null

  const source = draft.state.source
  const start = useCallback(
    (mode: SubmissionMode) => {
      if (busy) return
      setPane('verdict')
      void send(source, mode)
    },
    [busy, send, source],
  )

  const judgedId = progress.phase === 'judged' ? progress.id : null
  const openedId = props.opened?.id ?? null
  useEffect(() => {
    // The verdict's own address: it can be reloaded and linked, and the server adds the words of the diagnosis.
    if (judgedId && judgedId !== openedId)
      router.replace(`${pathname}?submission=${judgedId}`, { scroll: false })
  }, [judgedId, openedId, pathname, router])

  const marks = useMemo<EditorMark[]>(() => {
    if (progress.phase !== 'judged') return []
    const seen = new Set<string>()
    return progress.verdict.checks.flatMap((check) => {
      if (check.detail?.type !== 'location' || check.detail.line === null) return []
      const mark = {
        line: check.detail.line,
        column: check.detail.column,
        message: words.message(check.message),
      }
      const key = `${mark.line} ${mark.message}`
      if (seen.has(key)) return []
      seen.add(key)
      return [mark]
    })
  }, [progress, words])

  const reset = () => {
    if (window.confirm(t('reset.question'))) draft.edit(starter)
  }
  const locate = (line: number, column: number | null) => {
    setPane('code')
    // The pane must be on screen before the editor can scroll in it.
    requestAnimationFrame(() => editor.current?.goTo(line, column))
  }
  const hiddenUnless = (name: Pane) => (pane === name ? '' : 'max-lg:hidden')

  return (
    <div className="flex min-h-0 flex-1 flex-col lg:grid lg:h-[calc(100dvh-3.25rem)] lg:flex-none lg:grid-cols-[minmax(360px,40%)_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)]">
      <PaneTabs
        pane={pane}
        onChoose={setPane}
        verdict={progress.phase === 'judged' ? progress.verdict.status : null}
      />
      {/* The statement begins with it; on a small screen it may be put away. */}
      {pane !== 'statement' && <h1 className="sr-only lg:hidden">{props.title}</h1>}
      <section
        aria-label={t('pane.statement')}
        className={`min-w-0 overflow-auto px-4 py-5 sm:px-6.5 lg:border-r lg:border-line ${hiddenUnless('statement')}`}
      >
        {props.statement}
      </section>
      <div
        className={`grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)] ${pane === 'statement' ? 'max-lg:hidden' : ''} lg:grid-rows-[auto_minmax(220px,1fr)_auto]`}
      >
        <div className={hiddenUnless('code')}>
          <LabBar
            draft={draft.state}
            pristine={source === starter}
            busy={busy}
            shortcuts={shortcuts}
            onReset={reset}
            onRun={() => start('run')}
            onSubmit={() => start('submit')}
          />
          {draft.state.other && (
            <Notice tone="warn" title={t('draft.newer')}>
              <span className="inline-flex flex-wrap gap-2 pt-1">
                <Button size="small" onClick={draft.swap}>
                  {t('draft.openOther')}
                </Button>
                <Button size="small" variant="quiet" onClick={draft.letGo}>
                  {t('draft.letGo')}
                </Button>
              </span>
            </Notice>
          )}
        </div>
        <section
          aria-label={t('pane.code')}
          className={`min-h-0 max-lg:h-[calc(100dvh-210px)] ${hiddenUnless('code')}`}
        >
          <CodeEditor
            language={language}
            source={source}
            learnerTypes={props.learnerTypes}
            marks={marks}
            shortcuts={shortcuts}
            onChange={draft.edit}
            onRun={() => start('run')}
            onSubmit={() => start('submit')}
            handle={editor}
          />
        </section>
        <section
          aria-label={t('pane.verdict')}
          className={`min-w-0 overflow-auto bg-surface lg:max-h-[52vh] lg:border-t lg:border-line ${hiddenUnless('verdict')}`}
        >
          <VerdictPane
            progress={progress}
            diagnosis={judgedId !== null && judgedId === openedId ? props.diagnosis : null}
            next={props.next}
            onLocate={locate}
            onRetry={() => start('submit')}
          />
        </section>
      </div>
    </div>
  )
}
