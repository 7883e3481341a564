'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controls, Legend, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, fixed, Plot } from './kit/plot.tsx'
import { steps } from './kit/scale.ts'
import { EPS, fold } from './models/batch-norm.ts'

const X = steps(-3, 3, 61)
const LAYER = { weight: 0.8, bias: 0.5 }

/** A linear layer followed by batch norm with running statistics, and the one layer that replaces both. */
export default function BnFolding() {
  const t = useTranslations('figures')
  const [gamma, setGamma] = useState(1.5)
  const [beta, setBeta] = useState(-0.5)
  const [mean, setMean] = useState(1)
  const [variance, setVariance] = useState(0.6)
  const folded = fold(LAYER, { gamma, beta, mean, variance })
  const linear = (x: number) => LAYER.weight * x + LAYER.bias
  const norm = (z: number) => (gamma * (z - mean)) / Math.sqrt(variance + EPS) + beta
  const axes = {
    x: { domain: [-3, 3], ticks: [-3, -1.5, 0, 1.5, 3], label: 'x' },
    y: { domain: [-6, 6], ticks: [-6, -3, 0, 3, 6], label: t('axis.value') },
  } as const
  const gap = Math.max(...X.map((x) => Math.abs(norm(linear(x)) - (folded.weight * x + folded.bias))))
  return (
    <>
      <Panels>
        <Panel title={t('bnFolding.before')}>
          <Plot label={t('bnFolding.beforeLabel')} {...axes}>
            {(frame) => (
              <>
                <Curve frame={frame} data={X.map((x) => ({ x, y: linear(x) }))} series="d" width={1.8} />
                <Curve frame={frame} data={X.map((x) => ({ x, y: norm(linear(x)) }))} series="a" width={3} />
              </>
            )}
          </Plot>
          <Legend
            items={[
              { series: 'd', label: 'z = wx + b' },
              { series: 'a', label: 'γ(z − μ)/√(σ² + ε) + β' },
            ]}
          />
        </Panel>
        <Panel title={t('bnFolding.after')}>
          <Plot label={t('bnFolding.afterLabel')} {...axes}>
            {(frame) => (
              <Curve
                frame={frame}
                data={X.map((x) => ({ x, y: folded.weight * x + folded.bias }))}
                series="b"
                width={3}
              />
            )}
          </Plot>
          <Legend items={[{ series: 'b', label: 'w′x + b′' }]} />
        </Panel>
      </Panels>
      <Controls>
        <Slider
          label="γ"
          value={gamma}
          min={-2}
          max={2}
          step={0.05}
          shown={fixed(gamma)}
          onChange={setGamma}
        />
        <Slider label="β" value={beta} min={-2} max={2} step={0.05} shown={fixed(beta)} onChange={setBeta} />
        <Slider
          label={t('bnFolding.mean')}
          value={mean}
          min={-2}
          max={2}
          step={0.05}
          shown={fixed(mean)}
          onChange={setMean}
        />
        <Slider
          label={t('bnFolding.variance')}
          value={variance}
          min={0.1}
          max={3}
          step={0.05}
          shown={fixed(variance)}
          onChange={setVariance}
        />
      </Controls>
      <Readout>
        {t('bnFolding.now', {
          w: fixed(LAYER.weight),
          b: fixed(LAYER.bias),
          weight: fixed(folded.weight, 3),
          bias: fixed(folded.bias, 3),
          gap: gap < 1e-12 ? '0' : gap.toExponential(1),
        })}
      </Readout>
    </>
  )
}
