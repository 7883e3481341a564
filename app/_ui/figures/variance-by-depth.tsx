'use client'

import { useTranslations } from 'next-intl'
import { use, useMemo, useState } from 'react'
import { Choice, Controls, Legend, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, fixed, Mark, Plot, powerOfTen, short } from './kit/plot.tsx'
import { ReadoutId } from './kit/readout-id.ts'
import { px } from './kit/scale.ts'
import { meanSquares, outputs, type Scheme } from './models/depth.ts'

const DEPTH = 20
const BINS = 40
const schemes = [
  { scheme: 'uniform', series: 'b', label: 'U(±1/√d)' },
  { scheme: 'xavier', series: 'c', label: 'Xavier' },
  { scheme: 'he', series: 'a', label: 'He' },
] as const satisfies readonly { scheme: Scheme; series: 'a' | 'b' | 'c'; label: string }[]

/** Mean square of activations by depth under three initializations, and their histogram at one depth. */
export default function VarianceByDepth() {
  const t = useTranslations('figures')
  const [activation, setActivation] = useState<'tanh' | 'relu'>('relu')
  const [layer, setLayer] = useState(8)
  const lines = useMemo(
    () => schemes.map((each) => ({ ...each, left: meanSquares(activation, each.scheme, DEPTH) })),
    [activation],
  )
  return (
    <>
      <Panels>
        <Panel title={t('variance.byDepth')}>
          <Plot
            label={t('variance.byDepthLabel')}
            height={330}
            x={{ domain: [0, DEPTH], ticks: [0, 5, 10, 15, 20], label: t('variance.layer') }}
            y={{
              domain: [1e-17, 1e2],
              ticks: [1e-15, 1e-10, 1e-5, 1],
              label: t('variance.meanSquare'),
              log: true,
              format: powerOfTen,
            }}
          >
            {(frame) => (
              <>
                {lines.map(({ scheme, series, left }) => (
                  <Curve key={scheme} frame={frame} data={left.map((y, x) => ({ x, y }))} series={series} />
                ))}
                {lines.map(({ scheme, series, left }) => (
                  <Mark key={scheme} frame={frame} at={{ x: layer, y: left[layer] ?? 1 }} series={series} />
                ))}
              </>
            )}
          </Plot>
          <Legend items={schemes.map(({ series, label }) => ({ series, label }))} />
        </Panel>
        <Panel title={t('variance.histograms', { layer })}>
          <div className="flex flex-col gap-1">
            {schemes.map(({ scheme, label }) => (
              <Histogram key={scheme} label={label} values={outputs(activation, scheme, layer)} />
            ))}
          </div>
        </Panel>
      </Panels>
      <Controls>
        <Choice
          legend={t('variance.activation')}
          options={[
            { value: 'relu', label: 'ReLU' },
            { value: 'tanh', label: 'tanh' },
          ]}
          value={activation}
          onChange={setActivation}
        />
        <Slider
          label={t('variance.layer')}
          value={layer}
          min={1}
          max={DEPTH}
          step={1}
          shown={String(layer)}
          onChange={setLayer}
        />
      </Controls>
      <Readout>
        {t('variance.now', {
          layer,
          uniform: scientific(lines[0]?.left[layer] ?? 1),
          xavier: scientific(lines[1]?.left[layer] ?? 1),
          he: scientific(lines[2]?.left[layer] ?? 1),
        })}
      </Readout>
    </>
  )
}

function scientific(value: number): string {
  const exponent = Math.floor(Math.log10(value))
  return exponent >= -2
    ? short(Number(value.toPrecision(2)))
    : `${fixed(value / 10 ** exponent, 1)}·${powerOfTen(10 ** exponent)}`
}

/** All on the same scale from −1.5 to 1.5, so that a layer without signal is seen as a spike at 0. */
function Histogram({ label, values }: { label: string; values: Float64Array }) {
  const t = useTranslations('figures')
  const counts = new Array<number>(BINS).fill(0)
  for (const value of values) {
    const bin = Math.floor(((Math.max(-1.499, Math.min(1.499, value)) + 1.5) / 3) * BINS)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const [left, width, base, height] = [46, 360, 84, 70]
  // The square root keeps the tails visible beside the spike.
  const high = (count: number) => Math.sqrt(count / values.length) * height
  return (
    <svg
      viewBox="0 0 420 104"
      role="img"
      aria-describedby={use(ReadoutId)}
      aria-label={t('variance.histogramLabel', { scheme: label })}
      className="block h-auto w-full max-w-[560px] font-sans select-none"
    >
      {counts.map((count, bin) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
          key={bin}
          x={px(left + (bin * width) / BINS)}
          y={px(base - high(count))}
          width={px(width / BINS - 0.8)}
          height={px(high(count))}
          fill="var(--accent)"
        />
      ))}
      <line x1={left} x2={left + width} y1={base} y2={base} stroke="var(--line-strong)" />
      {[-1.5, 0, 1.5].map((tick) => (
        <text
          key={tick}
          x={left + ((tick + 1.5) / 3) * width}
          y={base + 16}
          textAnchor={tick < 0 ? 'start' : tick > 0 ? 'end' : 'middle'}
          className="nums fill-ink-3 text-[12px]"
        >
          {short(tick)}
        </text>
      ))}
      <text x={left} y="18" className="fill-ink-2 text-[12.5px] font-semibold">
        {label}
      </text>
    </svg>
  )
}
