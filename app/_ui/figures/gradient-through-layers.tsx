'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Controls, Legend, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, fixed, Mark, Plot, powerOfTen } from './kit/plot.tsx'
import type { Point } from './kit/scale.ts'
import { type ActivationName, gradientNorms } from './models/depth.ts'

const DEPTH = 30
const kinds = [
  { name: 'sigmoid', series: 'b', label: 'sigmoid + Xavier' },
  { name: 'tanh', series: 'c', label: 'tanh + Xavier' },
  { name: 'relu', series: 'a', label: 'ReLU + He' },
] as const satisfies readonly { name: ActivationName; series: 'a' | 'b' | 'c'; label: string }[]

/** How much of a gradient is left, layer by layer on its way back, on a logarithmic scale. */
export default function GradientThroughLayers() {
  const t = useTranslations('figures')
  const [gain, setGain] = useState(1)
  const [back, setBack] = useState(DEPTH)
  const norms = useMemo(
    () => kinds.map((kind) => ({ ...kind, left: gradientNorms(kind.name, gain, DEPTH) })),
    [gain],
  )
  const bound = Array.from({ length: DEPTH + 1 }, (_, l) => ({ x: l, y: 4 ** -l }))
  const scientific = (value: number) => {
    if (value === 0) return '0'
    const exponent = Math.floor(Math.log10(value))
    return exponent >= -2 && exponent <= 3
      ? String(Number(value.toPrecision(2)))
      : `${fixed(value / 10 ** exponent, 1)}·${powerOfTen(10 ** exponent)}`
  }
  const data = (left: readonly number[]): Point[] => left.map((y, x) => ({ x, y }))
  return (
    <>
      <Panels>
        <Panel title={t('gradientDepth.all')}>
          <Plot
            label={t('gradientDepth.allLabel', { depth: DEPTH })}
            height={320}
            x={{ domain: [0, DEPTH], ticks: [0, 10, 20, 30], label: t('gradientDepth.layers') }}
            y={{
              domain: [1e-22, 1e8],
              ticks: [1e-20, 1e-15, 1e-10, 1e-5, 1, 1e5],
              label: t('gradientDepth.norm'),
              log: true,
              format: powerOfTen,
            }}
          >
            {(frame) => (
              <>
                <Curve frame={frame} data={bound} series="d" width={1.8} />
                {norms.map(({ name, series, left }) => (
                  <Curve key={name} frame={frame} data={data(left)} series={series} />
                ))}
                {norms.map(({ name, series, left }) => (
                  <Mark key={name} frame={frame} at={{ x: back, y: left[back] ?? 1 }} series={series} />
                ))}
              </>
            )}
          </Plot>
        </Panel>
        <Panel title={t('gradientDepth.near')}>
          <Plot
            label={t('gradientDepth.nearLabel')}
            height={320}
            x={{ domain: [0, DEPTH], ticks: [0, 10, 20, 30], label: t('gradientDepth.layers') }}
            y={{
              domain: [1e-3, 1e2],
              ticks: [1e-3, 1e-2, 1e-1, 1, 1e1, 1e2],
              label: t('gradientDepth.norm'),
              log: true,
              format: powerOfTen,
            }}
          >
            {(frame) => (
              <>
                <Curve frame={frame} data={bound} series="d" width={1.8} />
                {norms.map(({ name, series, left }) => (
                  <Curve key={name} frame={frame} data={data(left)} series={series} />
                ))}
              </>
            )}
          </Plot>
        </Panel>
      </Panels>
      <Legend
        items={[
          ...kinds.map(({ series, label }) => ({ series, label })),
          { series: 'd' as const, label: t('gradientDepth.bound') },
        ]}
      />
      <Controls>
        <Slider
          label={t('gradientDepth.gain')}
          value={gain}
          min={0.5}
          max={8}
          step={0.25}
          shown={`× ${fixed(gain)}`}
          onChange={setGain}
        />
        <Slider
          label={t('gradientDepth.back')}
          value={back}
          min={1}
          max={DEPTH}
          step={1}
          shown={String(back)}
          onChange={setBack}
        />
      </Controls>
      <Readout>
        {t('gradientDepth.now', {
          back,
          sigmoid: scientific(norms[0]?.left[back] ?? 1),
          tanh: scientific(norms[1]?.left[back] ?? 1),
          relu: scientific(norms[2]?.left[back] ?? 1),
          bound: scientific(4 ** -back),
        })}
      </Readout>
    </>
  )
}
