'use client'
import { useTranslations } from 'next-intl'
import type { ShownCase } from '#verdict'
import { HeatMap } from './heat-map.tsx'
import { longText } from './heat-scale.ts'

/** The inputs of a public case: numbers as they are, tensors as heat maps behind a disclosure. */
export function CaseInputs({ shown }: { shown: ShownCase }) {
  const t = useTranslations('verdict')
  if (!shown.inputs) return null
  return (
    <details className="rounded-lg border border-line px-3 py-2">
      <summary className="cursor-pointer text-[13.5px] text-ink-2">
        {t('inputs', {
          list: Object.entries(shown.inputs)
            .map(([name, value]) =>
              typeof value === 'object' ? `${name} [${value.shape.join(', ')}]` : `${name} = ${value}`,
            )
            .join(' · '),
        })}
      </summary>
      <div className="mt-3 grid gap-4">
        {Object.entries(shown.inputs).map(([name, value]) =>
          typeof value === 'object' ? (
            <HeatMap key={name} tensor={value} worst={null} caption={`${name} [${value.shape.join(', ')}]`} />
          ) : (
            <p key={name} className="font-mono text-[13px]">
              {name} = {typeof value === 'number' ? longText(value) : String(value)}
            </p>
          ),
        )}
      </div>
    </details>
  )
}
