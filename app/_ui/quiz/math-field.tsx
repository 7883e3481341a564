'use client'

import type { MathfieldElement } from 'mathlive'
import { useTranslations } from 'next-intl'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'

export interface MathFieldHandle {
  insert: (latex: string) => void
  focus: () => void
}

/** Loaded when the first formula is asked for, and once: 800 kB that no other page needs. */
let loading: Promise<typeof import('mathlive')> | null = null

function loadMathLive(): Promise<typeof import('mathlive')> {
  loading ??= import('mathlive').then(
    (module) => {
      // KaTeX's style sheet brings the same fonts from our own address; there is no sound to play.
      module.MathfieldElement.fontsDirectory = null
      module.MathfieldElement.soundsDirectory = null
      return module
    },
    (error: unknown) => {
      loading = null
      throw error
    },
  )
  return loading
}

/** The formula editor. Its value goes out as LaTeX, and comes in when the editor does and when it is closed. */
export function MathField({
  ref,
  label,
  latex,
  shortcuts,
  readOnly,
  onChange,
  onSubmit,
  onFailed,
}: {
  ref: React.Ref<MathFieldHandle>
  label: string
  latex: string
  shortcuts: Readonly<Record<string, string>>
  readOnly: boolean
  onChange: (latex: string) => void
  onSubmit: () => void
  onFailed: () => void
}) {
  const t = useTranslations('quiz.session')
  const holder = useRef<HTMLDivElement>(null)
  const field = useRef<MathfieldElement | null>(null)
  const [ready, setReady] = useState(false)
  const calls = useRef({ onChange, onSubmit, onFailed, latex, label, shortcuts, readOnly })
  useLayoutEffect(() => {
    calls.current = { onChange, onSubmit, onFailed, latex, label, shortcuts, readOnly }
  })
  useImperativeHandle(ref, () => ({
    insert: (latex) => {
      field.current?.insert(latex, { focus: true, selectionMode: 'placeholder' })
      if (field.current) calls.current.onChange(field.current.value)
    },
    focus: () => field.current?.focus(),
  }))

  useEffect(() => {
    let left = false
    loadMathLive().then(
      ({ MathfieldElement }) => {
        if (left || holder.current === null) return
        const element = new MathfieldElement()
        element.value = calls.current.latex
        element.smartMode = false
        element.setAttribute('aria-label', calls.current.label)
        element.className =
          'block w-full rounded-lg border border-line-strong bg-surface px-3 py-2 text-[20px] text-ink'
        element.addEventListener('input', () => calls.current.onChange(element.value))
        element.addEventListener(
          'keydown',
          (event) => {
            if (event.key !== 'Enter' || event.isComposing) return
            event.preventDefault()
            event.stopPropagation()
            calls.current.onSubmit()
          },
          { capture: true },
        )
        holder.current.replaceChildren(element)
        // Both only after the element is in the page.
        element.menuItems = []
        element.inlineShortcuts = {
          ...element.inlineShortcuts,
          relu: '\\operatorname{ReLU}',
          ReLU: '\\operatorname{ReLU}',
          sigmoid: '\\sigma',
          eps: '\\epsilon',
          sgn: '\\operatorname{sgn}',
          sign: '\\operatorname{sgn}',
          ...calls.current.shortcuts,
        }
        field.current = element
        setReady(true)
        // The editor may come when the question is settled: then the verdict is being read, and keeps the focus.
        element.readOnly = calls.current.readOnly
        if (!element.readOnly) element.focus()
      },
      () => {
        if (!left) calls.current.onFailed()
      },
    )
    return () => {
      left = true
      field.current?.remove()
      field.current = null
    }
  }, [])

  useLayoutEffect(() => {
    if (field.current === null) return
    field.current.readOnly = readOnly
    // What was judged, not what was written on while it was.
    if (readOnly && field.current.value !== calls.current.latex) field.current.value = calls.current.latex
  }, [readOnly])

  return (
    <div className="relative min-h-14">
      <div ref={holder} />
      {ready ? null : (
        <p className="absolute inset-0 rounded-lg bg-sunken px-3 py-3.5 text-[14px] text-ink-3">
          {t('editorLoading')}
        </p>
      )}
    </div>
  )
}
