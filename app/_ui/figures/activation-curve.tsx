'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Controls, Legend, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, type Frame, fixed, Hatch, Mark, Plot, Tag } from './kit/plot.tsx'
import { points, px, steps } from './kit/scale.ts'
import { curves, sample, saturatesAt } from './models/activations.ts'

/** Below this share of its peak a derivative counts as saturated here. */
const SATURATED = 0.05
const Z = steps(-8, 8, 321)

/** A function that saturates on both sides, beside its derivative: one z on both, with the tangent there. */
export function ActivationCurve({ name }: { name: 'sigmoid' | 'tanh' }) {
  const t = useTranslations('figures')
  const id = useId()
  const [z, setZ] = useState(1)
  const f = curves[name]
  const { value, slope } = sample(f, Z)
  const here = sample(f, [z])
  const [y, dy] = [here.value[0] ?? 0, here.slope[0] ?? 0]
  const peak = sample(f, [0]).slope[0] ?? 1
  const limit = saturatesAt(f, SATURATED)
  const symbol = name === 'sigmoid' ? 'σ' : 'tanh'
  const zAxis = { domain: [-8, 8], ticks: [-8, -4, 0, 4, 8], label: 'z' } as const
  const shade = (frame: Frame) => (
    <>
      <defs>
        <Hatch id={`${id}-hatch`} />
      </defs>
      {[
        [-8, -limit],
        [limit, 8],
      ].map(([from = 0, to = 0]) => (
        <rect
          key={from}
          x={px(frame.x(from))}
          y={frame.top}
          width={px(frame.x(to) - frame.x(from))}
          height={frame.bottom - frame.top}
          fill={`url(#${id}-hatch)`}
        />
      ))}
    </>
  )
  return (
    <>
      <Panels>
        <Panel title={`${symbol}(z)`}>
          <Plot
            label={t('activation.valueLabel', { name: symbol })}
            x={zAxis}
            y={
              name === 'sigmoid'
                ? { domain: [-0.1, 1.1], ticks: [0, 0.5, 1], label: 'σ(z)' }
                : { domain: [-1.2, 1.2], ticks: [-1, 0, 1], label: 'tanh z' }
            }
          >
            {(frame) => (
              <>
                {shade(frame)}
                <Curve frame={frame} data={points(Z, value)} series="a" />
                <Curve
                  frame={frame}
                  data={[-2, 2].map((d) => ({ x: z + d, y: y + d * dy }))}
                  series="b"
                  width={1.8}
                />
                <Mark frame={frame} at={{ x: z, y }} series="b" />
                <Tag x={frame.x(-6.1)} y={frame.top + 16} anchor="middle">
                  {t('activation.saturated')}
                </Tag>
                <Tag x={frame.x(6.1)} y={frame.bottom - 8} anchor="middle">
                  {t('activation.saturated')}
                </Tag>
              </>
            )}
          </Plot>
        </Panel>
        <Panel title={`${symbol}′(z)`}>
          <Plot
            label={t('activation.slopeLabel', { name: symbol })}
            x={zAxis}
            y={{
              domain: [-0.05 * peak, 1.2 * peak],
              ticks: [0, peak / 2, peak],
              label: name === 'sigmoid' ? 'σ′(z) = σ(1 − σ)' : 'tanh′ z = 1 − tanh² z',
            }}
          >
            {(frame) => (
              <>
                {shade(frame)}
                <Curve frame={frame} data={points(Z, slope)} series="a" />
                <Mark frame={frame} at={{ x: z, y: dy }} series="b" />
                <Tag x={frame.x(0.35)} y={frame.y(peak) - 6}>
                  {t('activation.peak', { value: name === 'sigmoid' ? '1/4' : '1' })}
                </Tag>
              </>
            )}
          </Plot>
        </Panel>
      </Panels>
      <Legend
        items={[
          { series: 'a', label: t('activation.curve') },
          { series: 'b', label: t('activation.tangent') },
        ]}
      />
      <Controls>
        <Slider label="z" value={z} min={-8} max={8} step={0.1} shown={fixed(z, 1)} onChange={setZ} />
      </Controls>
      <Readout>
        {t('activation.now', { name: symbol, z: fixed(z, 1), y: fixed(y, 4), slope: fixed(dy, 4) })}{' '}
        {t(Math.abs(z) > limit ? 'activation.isSaturated' : 'activation.isActive', {
          share: fixed((100 * dy) / peak, 1),
        })}
      </Readout>
    </>
  )
}
