'use client'

import { useTranslations } from 'next-intl'
import { use, useState } from 'react'
import { Choice, Controls, Legend, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { type Frame, fixed, Plot } from './kit/plot.tsx'
import { ReadoutId } from './kit/readout-id.ts'
import { px } from './kit/scale.ts'
import {
  BIAS,
  CONTRIBUTIONS,
  everyMask,
  expectation,
  type Masked,
  type Readout as Output,
  scaledPass,
} from './models/dropout.ts'

const outputs: readonly { value: Output; label: string }[] = [
  { value: 'linear', label: 'z' },
  { value: 'relu', label: 'ReLU(z)' },
  { value: 'sigmoid', label: 'σ(z)' },
]

/** Every mask with its probability and output: their exact average beside one scaled pass. */
export default function MaskAverage() {
  const t = useTranslations('figures')
  const [n, setN] = useState(4)
  const [keep, setKeep] = useState(0.5)
  const [output, setOutput] = useState<Output>('linear')
  const masks = everyMask(n, keep, output)
  const average = expectation(masks)
  const pass = scaledPass(n, keep, output)
  const highest = Math.max(...masks.map(({ probability }) => probability))
  const sorted = masks.toSorted((a, b) => a.output - b.output)
  return (
    <>
      <Panels>
        <Panel title={t('maskAverage.stems')}>
          <Plot
            label={t('maskAverage.stemsLabel')}
            height={300}
            x={
              output === 'sigmoid'
                ? { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: t('maskAverage.output') }
                : { domain: [-4, 4.5], ticks: [-4, -2, 0, 2, 4], label: t('maskAverage.output') }
            }
            y={{
              domain: [0, 1.12 * highest],
              ticks: [0, highest],
              label: t('maskAverage.probability'),
              format: (value) => String(Number(value.toPrecision(3))),
            }}
          >
            {(frame) => (
              <>
                <Stems frame={frame} masks={sorted} />
                <Rule frame={frame} at={average} stroke="var(--ink)" />
                <Rule frame={frame} at={pass} stroke="var(--warn)" dash="7 5" />
              </>
            )}
          </Plot>
          <Legend
            items={[
              { series: 'a', label: t('maskAverage.mask') },
              { series: 'b', label: t('maskAverage.pass') },
            ]}
          />
          <p className="text-[13px] text-ink-2">
            <span aria-hidden="true">┃ </span>
            {t('maskAverage.average')}
          </p>
        </Panel>
        <Panel title={t('maskAverage.table', { count: 2 ** n })}>
          <MaskTable masks={sorted} n={n} />
        </Panel>
      </Panels>
      <Controls>
        <Slider
          label={t('maskAverage.units')}
          value={n}
          min={1}
          max={6}
          step={1}
          shown={String(n)}
          onChange={setN}
        />
        <Slider
          label={t('thinned.keep')}
          value={keep}
          min={0.1}
          max={1}
          step={0.05}
          shown={fixed(keep)}
          onChange={setKeep}
        />
        <Choice legend={t('maskAverage.function')} options={outputs} value={output} onChange={setOutput} />
      </Controls>
      <Readout>
        {t('maskAverage.now', { average: fixed(average, 4), pass: fixed(pass, 4) })}{' '}
        {Math.abs(average - pass) < 1e-12
          ? t('maskAverage.equal')
          : t('maskAverage.differs', { gap: fixed(pass - average, 4) })}
      </Readout>
      <p className="text-[13px] text-ink-3">
        {t('maskAverage.contributions', {
          list: CONTRIBUTIONS.slice(0, n)
            .map((each) => fixed(each, 1))
            .join(', '),
          bias: BIAS,
        })}
      </p>
    </>
  )
}

function Stems({ frame, masks }: { frame: Frame; masks: readonly Masked[] }) {
  // Masks with one output stand on each other, so that nothing is hidden.
  const heights = new Map<number, number>()
  return masks.map(({ mask, output, probability }) => {
    const key = Math.round(output * 1e6)
    const from = heights.get(key) ?? 0
    heights.set(key, from + probability)
    const x = px(frame.x(output))
    return (
      <g key={mask.map(Number).join('')} clipPath={frame.clip}>
        <line
          x1={x}
          x2={x}
          y1={px(frame.y(from))}
          y2={px(frame.y(from + probability))}
          stroke="var(--accent)"
          strokeWidth="2"
        />
        <circle cx={x} cy={px(frame.y(from + probability))} r="3.4" fill="var(--accent)" />
      </g>
    )
  })
}

function Rule({ frame, at, stroke, dash }: { frame: Frame; at: number; stroke: string; dash?: string }) {
  const x = px(frame.x(at))
  return (
    <line
      x1={x}
      x2={x}
      y1={frame.top}
      y2={frame.bottom}
      stroke={stroke}
      strokeWidth="2"
      strokeDasharray={dash}
    />
  )
}

/** A row of cells for each mask: which units it keeps. */
function MaskTable({ masks, n }: { masks: readonly Masked[]; n: number }) {
  const t = useTranslations('figures')
  const columns = masks.length > 32 ? 4 : masks.length > 16 ? 3 : 2
  const rows = Math.ceil(masks.length / columns)
  const [width, line] = [420 / columns, Math.min(22, 290 / rows)]
  const cell = Math.min(16, (width - 62) / n)
  return (
    <svg
      viewBox={`0 0 420 ${px(rows * line + 4)}`}
      role="img"
      aria-describedby={use(ReadoutId)}
      aria-label={t('maskAverage.tableLabel')}
      className="block h-auto w-full max-w-[560px] font-sans select-none"
    >
      {masks.map(({ mask, output }, i) => {
        const x = Math.floor(i / rows) * width
        const y = (i % rows) * line
        return (
          <g key={mask.map(Number).join('')}>
            {mask.map((on, unit) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place
                key={unit}
                x={px(x + unit * cell + 1)}
                y={px(y + (line - Math.min(cell, line)) / 2 + 1)}
                width={px(cell - 2)}
                height={px(Math.min(cell, line) - 2)}
                fill={on ? 'var(--accent)' : 'var(--surface)'}
                stroke={on ? 'var(--accent)' : 'var(--line-strong)'}
              />
            ))}
            <text x={px(x + n * cell + 5)} y={px(y + line / 2 + 4)} className="nums fill-ink-2 text-[11.5px]">
              {fixed(output)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
