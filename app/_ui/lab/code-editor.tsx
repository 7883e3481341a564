'use client'
import type * as Monaco from 'monaco-editor/editor'
import { useTranslations } from 'next-intl'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Language } from '#verdict'
import { RunUnavailable } from '../run/run-frame.ts'
import type { Translation } from '../run/translation.ts'

export interface EditorHandle {
  /** Marks and shows a place in the code; lines and columns count from 1. */
  goTo(line: number, column: number | null): void
  focus(): void
  /** The code as Run loads it. @throws RunUnavailable where the editor's language service is missing */
  translate(): Promise<Translation>
}

export interface EditorMark {
  line: number
  column: number | null
  message: string
}

interface CodeEditorProps {
  language: Language
  source: string
  /** Declarations of the learner's library, for completion and type errors. */
  learnerTypes: string
  marks: readonly EditorMark[]
  shortcuts: boolean
  onChange(source: string): void
  onRun(): void
  onSubmit(): void
  handle: Ref<EditorHandle>
}

type Loaded = { monaco: typeof Monaco; editor: Monaco.editor.IStandaloneCodeEditor }

/**
 * Monaco over a plain text area: until Monaco is there, or where it cannot load, the text area is the
 * editor, so nothing that is typed early is lost.
 */
export function CodeEditor(props: CodeEditorProps) {
  const { language, source, learnerTypes, marks, onChange, handle } = props
  const t = useTranslations('lab')
  const host = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const loaded = useRef<Loaded | null>(null)
  /** Texts that the editor told and that have not come back as `source` yet, oldest first. */
  const told = useRef<string[]>([])
  const latest = useRef(props)
  latest.current = props
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')

  useEffect(() => {
    let gone = false
    const cleanUp: (() => void)[] = []
    import('./monaco.ts').then(
      ({ setUpMonaco }) => {
        if (gone || !host.current) return
        const monaco = setUpMonaco(language, learnerTypes)
        const { editor, dispose } = createEditor(monaco, host.current, latest, told.current)
        const hadFocus = document.activeElement === area.current
        loaded.current = { monaco, editor }
        cleanUp.push(dispose)
        setState('ready')
        if (hadFocus) editor.focus()
      },
      () => setState('failed'),
    )
    return () => {
      gone = true
      loaded.current = null
      for (const task of cleanUp) task()
    }
  }, [language, learnerTypes])

  useEffect(() => {
    const editor = loaded.current?.editor
    if (state !== 'ready' || !editor) return
    if (editor.getValue() === source) {
      told.current.length = 0
      return
    }
    // The page lags behind fast typing: a text of the editor's own must not replace the newer one in it.
    const echo = told.current.indexOf(source)
    told.current.splice(0, echo < 0 ? told.current.length : echo + 1)
    if (echo >= 0) return
    // Anything else (reset, the other copy) replaces the text, undoably.
    const model = editor.getModel()
    if (!model) return
    editor.pushUndoStop()
    editor.executeEdits('draft', [{ range: model.getFullModelRange(), text: source }])
    editor.pushUndoStop()
  }, [source, state])

  useEffect(() => {
    const model = loaded.current?.editor.getModel()
    if (state !== 'ready' || !model || !loaded.current) return
    const { monaco } = loaded.current
    monaco.editor.setModelMarkers(
      model,
      'verdict',
      marks.map(({ line, column, message }) => ({
        severity: monaco.MarkerSeverity.Error,
        message,
        startLineNumber: line,
        endLineNumber: line,
        startColumn: column ?? 1,
        endColumn:
          column === null ? model.getLineMaxColumn(Math.min(line, model.getLineCount())) : column + 1,
      })),
    )
  }, [marks, state])

  useImperativeHandle(handle, () => ({
    goTo(line, column) {
      const editor = loaded.current?.editor
      if (!editor) return area.current?.focus()
      editor.revealLineInCenter(line)
      editor.setPosition({ lineNumber: line, column: column ?? 1 })
      editor.focus()
    },
    focus() {
      if (loaded.current) loaded.current.editor.focus()
      else area.current?.focus()
    },
    async translate() {
      const model = loaded.current?.editor.getModel()
      if (!model) throw new RunUnavailable('the editor is not there')
      const { stripTypes } = await import('../run/strip-types.ts')
      return stripTypes(model)
    },
  }))

  return (
    <div className="relative h-full min-h-0 min-w-0 bg-surface">
      <div ref={host} className="absolute inset-0" data-editor={state} />
      {state !== 'ready' && (
        <textarea
          ref={area}
          aria-label={t('editor.label')}
          className="absolute inset-0 resize-none bg-surface px-4 py-3.5 font-mono text-[13.5px] leading-[1.65] whitespace-pre text-ink"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={source}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (!latest.current.shortcuts || event.key !== 'Enter' || !(event.metaKey || event.ctrlKey))
              return
            event.preventDefault()
            if (event.shiftKey) latest.current.onSubmit()
            else latest.current.onRun()
          }}
        />
      )}
      {state === 'failed' && (
        <p
          role="status"
          className="absolute right-3 bottom-3 rounded-lg bg-warn-soft px-3 py-1 text-[13px] text-warn"
        >
          {t('editor.plain')} {language === 'typescript' ? t('editor.plainTypes') : null}
        </p>
      )}
    </div>
  )
}

/** The editor itself, following the page's theme and handing keys on to the newest props. */
function createEditor(
  monaco: typeof Monaco,
  host: HTMLElement,
  latest: { readonly current: CodeEditorProps },
  told: string[],
) {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const model = monaco.editor.createModel(
    latest.current.source,
    latest.current.language,
    monaco.Uri.parse(
      `file:///submission-${crypto.randomUUID()}${latest.current.language === 'python' ? '.py' : '.ts'}`,
    ),
  )
  const editor = monaco.editor.create(host, {
    model,
    automaticLayout: true,
    fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
    fontSize: 13.5,
    lineHeight: 22,
    tabSize: latest.current.language === 'python' ? 4 : 2,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    padding: { top: 12, bottom: 12 },
    renderLineHighlight: 'line',
    fixedOverflowWidgets: true,
    lineNumbersMinChars: 3,
    overviewRulerLanes: 0,
    quickSuggestions: { other: true, comments: false, strings: false },
    unicodeHighlight: { ambiguousCharacters: false },
  })
  const paint = () => {
    const chosen = document.documentElement.dataset.theme
    monaco.editor.setTheme(
      chosen === 'dark' || (chosen !== 'light' && dark.matches) ? 'notebook-dark' : 'notebook-light',
    )
  }
  paint()
  const themeSwitch = new MutationObserver(paint)
  themeSwitch.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class'],
  })
  dark.addEventListener('change', paint)
  const typing = model.onDidChangeContent(() => {
    const text = model.getValue()
    if (told.length > 0 || text !== latest.current.source) told.push(text)
    latest.current.onChange(text)
  })
  const { CtrlCmd, Shift } = monaco.KeyMod
  editor.addAction({
    id: 'chainrule.run',
    label: 'Run',
    keybindings: [CtrlCmd | monaco.KeyCode.Enter],
    run: () => {
      if (latest.current.shortcuts) latest.current.onRun()
    },
  })
  editor.addAction({
    id: 'chainrule.submit',
    label: 'Submit',
    keybindings: [CtrlCmd | Shift | monaco.KeyCode.Enter],
    run: () => {
      if (latest.current.shortcuts) latest.current.onSubmit()
    },
  })
  return {
    editor,
    dispose() {
      typing.dispose()
      themeSwitch.disconnect()
      dark.removeEventListener('change', paint)
      editor.dispose()
      model.dispose()
    },
  }
}
