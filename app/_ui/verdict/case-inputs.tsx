'use client'
import { useTranslations } from 'next-intl'
import type { ShownCase, ShownTensor, ShownValue } from '#verdict'
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
            .flatMap(([name, value]) => partsOf(name, value).map(({ text }) => text))
            .join(' · '),
        })}
      </summary>
      <div className="mt-3 grid gap-4">
        {Object.entries(shown.inputs)
          .flatMap(([name, value]) => partsOf(name, value))
          .map(({ text, tensor }) =>
            tensor ? (
              <HeatMap key={text} tensor={tensor} worst={null} caption={text} />
            ) : (
              <p key={text} className="font-mono text-[13px]">
                {text}
              </p>
            ),
          )}
      </div>
    </details>
  )
}

/** An input in a line, with the tensor to draw; a list has a part for each member. */
function partsOf(name: string, value: ShownValue): { text: string; tensor: ShownTensor | null }[] {
  if (Array.isArray(value)) return value.flatMap((member, i) => partsOf(`${name}[${i}]`, member))
  if (typeof value !== 'object')
    return [{ text: `${name} = ${typeof value === 'number' ? longText(value) : value}`, tensor: null }]
  if ('seed' in value) return [{ text: `${name} = Random(${value.seed})`, tensor: null }]
  return [{ text: `${name} [${value.shape.join(', ')}]`, tensor: value }]
}
