'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Language, Verdict } from '#verdict'
import { Button } from '../button.tsx'
import { usePathname, useRouter } from '../navigation.ts'
import { Notice } from '../notice.tsx'
import { cookieNames, writePreference } from '../preferences.ts'
import { RunUnavailable } from '../run/run-frame.ts'
import type { Translation } from '../run/translation.ts'
import { type RunState, useRun } from '../run/use-run.ts'
import type { Signature } from '../verdict/verdict-view.tsx'
import { useVerdictWords } from '../verdict/words.ts'
import { CodeEditor, type EditorHandle, type EditorMark } from './code-editor.tsx'
import type { ServerDraft } from './draft-state.ts'
import { ChooseSubmission } from './history-link.tsx'
import { LabBar } from './lab-bar.tsx'
import { type Pane, PaneTabs } from './pane-tabs.tsx'
import { useDraft } from './use-draft.ts'
import { type Progress, type SubmissionMode, useSubmission } from './use-submission.ts'
import { VerdictPane } from './verdict-pane.tsx'

interface WorkbenchProps {
  lab: string
  title: string
  language: Language
  signature: Signature
  /** Those that the lab is offered in. */
  languages: readonly Language[]
  starter: string
  learnerTypes: string
  serverDraft: ServerDraft | null
  active: { id: string; mode: SubmissionMode } | null
  opened: { id: string; verdict: Verdict; source: string } | null
  shortcuts: boolean
  /** Who judges the public cases before anything is submitted; an exam may turn it off. */
  run?: 'browser' | 'server' | 'off'
  /** Rendered on the server: the statement, and what explains the opened verdict. */
  statement: ReactNode
  diagnosis: ReactNode
  next: ReactNode
}

/** The lab: statement on the left, code above its verdict on the right; three tabs on a small screen. */
export function Workbench(props: WorkbenchProps) {
  const { lab, language, starter, shortcuts, run = 'browser' } = props
  const t = useTranslations('lab')
  const words = useVerdictWords()
  const router = useRouter()
  const pathname = usePathname()
  const editor = useRef<EditorHandle>(null)
  const [pane, setPane] = useState<Pane>('statement')
  const draft = useDraft({ lab, language, starter, server: props.serverDraft })
  const { progress, send, choose } = useSubmission({
    lab,
    language,
    active: props.active,
    opened: props.opened,
    onDraftSaved: draft.sentAlong,
  })
  const translate = useCallback(
    async (source: string): Promise<Translation> => {
      // Python compiles where it runs; it knows one way to end a line.
      if (language === 'python')
        return { ok: true, code: source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), map: null }
      if (!editor.current) throw new RunUnavailable('the editor is not there')
      return editor.current.translate()
    },
    [language],
  )
  const here = useRun({ lab, language, enabled: run === 'browser', translate })
  const [fellBack, setFellBack] = useState(false)
  const sent =
    progress.phase === 'sending' || progress.phase === 'queued' || progress.phase === 'running'
      ? progress.mode
      : null
  const busy = here.state.phase === 'running' ? 'run' : sent

  const source = draft.state.source
  const start = useCallback(
    (mode: SubmissionMode) => {
      if (busy || (mode === 'run' && run === 'off')) return
      setPane('verdict')
      setFellBack(false)
      if (mode === 'submit') {
        here.clear()
        return void send(source, mode)
      }
      void here.run(source).then((end) => {
        if (end === 'done') return
        setFellBack(end === 'failed')
        void send(source, 'run')
      })
    },
    [busy, here.clear, here.run, run, send, source],
  )

  const judgedId = progress.phase === 'judged' ? progress.id : null
  const openedId = props.opened?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a verdict that is opened from the history takes the place of a run
  useEffect(() => here.clear(), [openedId, here.clear])
  useEffect(() => {
    // The verdict's own address: it can be reloaded and linked, and the server adds the words of the diagnosis.
    if (judgedId && judgedId !== openedId)
      router.replace(`${pathname}?submission=${judgedId}`, { scroll: false })
  }, [judgedId, openedId, pathname, router])

  const marks = useMemo<EditorMark[]>(() => {
    const verdict =
      here.state.phase === 'judged'
        ? here.state.verdict
        : here.state.phase === 'idle' && progress.phase === 'judged'
          ? progress.verdict
          : null
    if (verdict === null || verdict.language !== language) return []
    const seen = new Set<string>()
    return verdict.checks.flatMap((check) => {
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
  }, [here.state, language, progress, words])

  /** The server knows the draft in the other language; this page begins anew with it. */
  const chooseLanguage = (chosen: Language) => {
    writePreference(cookieNames.language, chosen)
    router.refresh()
  }
  const reset = () => {
    if (window.confirm(t('reset.question'))) draft.edit(starter)
  }
  const locate = (line: number, column: number | null) => {
    setPane('code')
    // The pane must be on screen before the editor can scroll in it.
    requestAnimationFrame(() => editor.current?.goTo(line, column))
  }
  const { opened } = props
  // In the other language the editor holds another draft.
  const judgedSource =
    opened !== null && opened.id === judgedId && opened.verdict.language === language ? opened.source : null
  const restore = () => {
    if (judgedSource === null || !window.confirm(t('verdict.restoreQuestion'))) return
    draft.edit(judgedSource)
    setPane('code')
  }
  const hiddenUnless = (name: Pane) => (pane === name ? '' : 'max-lg:hidden')

  return (
    <div className="flex min-h-0 flex-1 flex-col lg:grid lg:h-[calc(100dvh-3.25rem)] lg:flex-none lg:grid-cols-[minmax(360px,40%)_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)]">
      <PaneTabs pane={pane} onChoose={setPane} verdict={shownStatus(here.state, progress)} />
      {/* The statement begins with it; on a small screen it may be put away. */}
      {pane !== 'statement' && <h1 className="sr-only lg:hidden">{props.title}</h1>}
      <section
        aria-label={t('pane.statement')}
        className={`min-w-0 overflow-auto px-4 py-5 sm:px-6.5 lg:border-r lg:border-line ${hiddenUnless('statement')}`}
      >
        <ChooseSubmission value={choose}>{props.statement}</ChooseSubmission>
      </section>
      <div
        className={`grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)] ${pane === 'statement' ? 'max-lg:hidden' : ''} lg:grid-rows-[auto_minmax(220px,1fr)_auto]`}
      >
        <div className={hiddenUnless('code')}>
          <LabBar
            language={language}
            languages={props.languages}
            onLanguage={chooseLanguage}
            draft={draft.state}
            pristine={source === starter}
            busy={busy}
            shortcuts={shortcuts}
            canRun={run !== 'off'}
            onStop={here.state.phase === 'running' ? here.stop : null}
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
            run={here.state}
            signature={props.signature}
            progress={progress}
            note={fellBack && sent !== 'submit' ? t('run.byServer') : null}
            onRestore={judgedSource !== null && judgedSource !== source ? restore : null}
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

function shownStatus(run: RunState, progress: Progress): Verdict['status'] | null {
  if (run.phase === 'judged') return run.verdict.status
  return run.phase === 'idle' && progress.phase === 'judged' ? progress.verdict.status : null
}
