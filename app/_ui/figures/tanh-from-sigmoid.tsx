'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controls, Legend, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, fixed, Plot, short } from './kit/plot.tsx'
import { points, steps } from './kit/scale.ts'
import { curves, movedSigmoid, sample } from './models/activations.ts'

const Z = steps(-5, 5, 201)
const sigma = sample(curves.sigmoid, Z)
const tanh = sample(curves.tanh, Z)

/** Part of the way from σ to tanh: squeeze first, then stretch, then shift; `at` runs from 0 to 3. */
function moves(at: number) {
  const part = (from: number) => Math.min(1, Math.max(0, at - from))
  return { squeeze: 1 + part(0), stretch: 1 + part(1), shift: -part(2) }
}

export default function TanhFromSigmoid() {
  const t = useTranslations('figures')
  const [at, setAt] = useState(1)
  const { squeeze, stretch, shift } = moves(at)
  const moved = sample(movedSigmoid(squeeze, stretch, shift), Z)
  const formula = `${stretch === 1 ? '' : `${short(stretch)} · `}σ(${squeeze === 1 ? '' : short(squeeze)}z)${
    shift === 0 ? '' : ` − ${short(-shift)}`
  }`
  const peak = moved.slope[100] ?? 0
  const gap = Math.max(...moved.value.map((value, i) => Math.abs(value - (tanh.value[i] ?? 0))))
  const stage = at === 0 ? 'sigma' : at <= 1 ? 'squeeze' : at <= 2 ? 'stretch' : at < 3 ? 'shift' : 'there'
  const zAxis = { domain: [-5, 5], ticks: [-4, -2, 0, 2, 4], label: 'z' } as const
  return (
    <>
      <Panels>
        <Panel title={t('tanhFromSigmoid.values')}>
          <Plot
            label={t('tanhFromSigmoid.valuesLabel')}
            x={zAxis}
            y={{ domain: [-1.2, 2.2], ticks: [-1, 0, 1, 2], label: t('axis.value') }}
          >
            {(frame) => (
              <>
                <Curve frame={frame} data={points(Z, sigma.value)} series="d" width={1.6} />
                <Curve frame={frame} data={points(Z, tanh.value)} series="b" />
                <Curve frame={frame} data={points(Z, moved.value)} series="a" width={2.6} />
              </>
            )}
          </Plot>
        </Panel>
        <Panel title={t('tanhFromSigmoid.slopes')}>
          <Plot
            label={t('tanhFromSigmoid.slopesLabel')}
            x={zAxis}
            y={{ domain: [-0.1, 1.2], ticks: [0, 0.25, 0.5, 1], label: t('axis.slope') }}
          >
            {(frame) => (
              <>
                <Curve frame={frame} data={points(Z, sigma.slope)} series="d" width={1.6} />
                <Curve frame={frame} data={points(Z, tanh.slope)} series="b" />
                <Curve frame={frame} data={points(Z, moved.slope)} series="a" width={2.6} />
              </>
            )}
          </Plot>
        </Panel>
      </Panels>
      <Legend
        items={[
          { series: 'a', label: t('tanhFromSigmoid.moved') },
          { series: 'b', label: 'tanh z' },
          { series: 'd', label: 'σ(z)' },
        ]}
      />
      <Controls>
        <Slider
          label={t('tanhFromSigmoid.way')}
          value={at}
          min={0}
          max={3}
          step={0.05}
          shown={t(`tanhFromSigmoid.stage.${stage}`)}
          onChange={setAt}
        />
      </Controls>
      <Readout>{t('tanhFromSigmoid.now', { formula, peak: fixed(peak), gap: fixed(gap, 3) })}</Readout>
    </>
  )
}
