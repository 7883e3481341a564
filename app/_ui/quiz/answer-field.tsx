'use client'

import { useTranslations } from 'next-intl'
import { Field } from '../field.tsx'
import type { Feedback } from './feedback.ts'
import { FormulaField } from './formula-field.tsx'
import { OptionFields } from './option-fields.tsx'
import { OrderField } from './order-field.tsx'
import type { Question, Response } from './question.ts'

/** The field that a question's kind is answered in. */
export function AnswerField({
  question,
  response,
  feedback,
  onChange,
  onSubmit,
}: {
  question: Question
  response: Response | null
  feedback: Feedback | null
  onChange: (response: Response) => void
  onSubmit: () => void
}) {
  const t = useTranslations('quiz.session')
  const disabled = feedback !== null
  switch (question.kind) {
    case 'choice':
    case 'several': {
      const { kind, options } = question
      return <OptionFields {...{ kind, options, response, feedback, onChange }} />
    }
    case 'number':
      return (
        <div className="flex items-end gap-2">
          <Field
            label={t('numberLabel')}
            help={t('numberHelp')}
            className="max-w-60"
            inputMode="text"
            autoComplete="off"
            data-autofocus
            value={response?.kind === 'number' ? response.text : ''}
            disabled={disabled}
            onChange={(event) => onChange({ kind: 'number', text: event.target.value })}
          />
          {question.unit ? <span className="self-center">{question.unit}</span> : null}
        </div>
      )
    case 'order':
      return (
        <OrderField
          steps={question.steps}
          order={response?.kind === 'order' ? response.order : []}
          disabled={disabled}
          onChange={(order) => onChange({ kind: 'order', order })}
        />
      )
    case 'formula': {
      const { left, leftLatex, symbols, tools, shortcuts } = question
      const latex = response?.kind === 'formula' ? response.latex : ''
      return (
        <FormulaField
          {...{ left, leftLatex, symbols, tools, shortcuts, latex, disabled, onSubmit }}
          onChange={(text) => onChange({ kind: 'formula', latex: text })}
        />
      )
    }
  }
}
