'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../button.tsx'
import { inputClasses } from '../field.tsx'
import { MathField, type MathFieldHandle } from './math-field.tsx'
import type { Piece } from './question.ts'

const KEPT = 'chainrule-formula-input'

/** A person who prefers LaTeX prefers it for every question. */
function prefersLatex(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'latex'
  } catch {
    return false
  }
}

function keepPreference(latex: boolean): void {
  try {
    localStorage.setItem(KEPT, latex ? 'latex' : 'editor')
  } catch {
    // Without storage the choice lasts for this question.
  }
}

/** A formula: in the editor, or as LaTeX in a plain field. Both are read alike. */
export function FormulaField({
  left,
  leftLatex,
  symbols,
  tools,
  shortcuts,
  latex,
  disabled,
  onChange,
  onSubmit,
}: {
  left: ReactNode
  leftLatex: string
  symbols: readonly Piece[]
  tools: readonly Piece[]
  shortcuts: Readonly<Record<string, string>>
  latex: string
  disabled: boolean
  onChange: (latex: string) => void
  onSubmit: () => void
}) {
  const t = useTranslations('quiz.session')
  const id = useId()
  const editor = useRef<MathFieldHandle>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  // Only the browser knows; until then there is room for either.
  const [plain, setPlain] = useState<boolean | null>(null)
  useEffect(() => setPlain(prefersLatex()), [])
  const [failed, setFailed] = useState(false)
  const usesText = plain === true || failed

  const insert = ({ insert: piece }: Piece) => {
    if (!usesText) return editor.current?.insert(piece)
    const field = text.current
    if (field === null) return
    const written = piece.replaceAll(/#[?@0]/g, '')
    const { selectionStart, selectionEnd } = field
    onChange(latex.slice(0, selectionStart) + written + latex.slice(selectionEnd))
    field.focus()
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span aria-hidden="true" className="text-[18px] whitespace-nowrap">
          {left} <span className="font-mono">=</span>
        </span>
        <div className="min-w-[min(100%,16rem)] flex-1">
          {usesText ? (
            <>
              <label htmlFor={id} className="sr-only">
                {t('latexLabel')}
              </label>
              <textarea
                ref={text}
                id={id}
                rows={2}
                spellCheck={false}
                autoCapitalize="off"
                aria-describedby={`${id}-help`}
                className={`${inputClasses} font-mono`}
                value={latex}
                disabled={disabled}
                onChange={(event) => onChange(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
                  event.preventDefault()
                  onSubmit()
                }}
              />
            </>
          ) : plain === null ? (
            <div className="h-14" />
          ) : (
            <MathField
              ref={editor}
              label={t('formulaLabel', { left: leftLatex })}
              latex={latex}
              shortcuts={shortcuts}
              readOnly={disabled}
              onChange={onChange}
              onSubmit={onSubmit}
              onFailed={() => setFailed(true)}
            />
          )}
        </div>
      </div>
      {disabled ? null : (
        <p id={`${id}-help`} className="text-[13px] text-ink-3">
          {failed ? `${t('editorFailed')} ` : null}
          {t(usesText ? 'latexHelp' : 'editorHelp')}
        </p>
      )}
      <Pieces label={t('symbols')} pieces={disabled ? [] : symbols} onInsert={insert} />
      <Pieces label={t('tools')} pieces={disabled ? [] : tools} onInsert={insert} />
      {failed || disabled ? null : (
        <Button
          variant="quiet"
          size="small"
          className="self-start"
          onClick={() => {
            setPlain(!plain)
            keepPreference(!plain)
          }}
        >
          {t(plain ? 'toEditor' : 'toLatex')}
        </Button>
      )}
    </div>
  )
}

function Pieces({
  label,
  pieces,
  onInsert,
}: {
  label: string
  pieces: readonly Piece[]
  onInsert: (piece: Piece) => void
}) {
  const t = useTranslations('quiz.session')
  if (pieces.length === 0) return null
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="mb-1 text-[12.5px] text-ink-3">{label}</legend>
      {pieces.map((piece) => (
        <button
          key={piece.latex}
          type="button"
          aria-label={t('insert', { symbol: piece.latex })}
          // The field keeps its caret.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(piece)}
          className="min-h-9 min-w-9 rounded-lg border border-line bg-surface px-2 text-[15px] hover:border-line-strong"
        >
          {piece.label}
        </button>
      ))}
    </fieldset>
  )
}
