'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sigmoid } from '#engine/nn.ts'
import { Button } from '../button.tsx'
import { Controls, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, type Frame, fixed, Plot, Tag } from './kit/plot.tsx'
import { points, px, steps } from './kit/scale.ts'
import { EPS, skewedFeature } from './models/batch-norm.ts'

const LOW = -4
const HIGH = 8
const BINS = 48
const Z = steps(LOW, HIGH, 121)
const SIGMA = sigmoid(Z).data

/** A feature before batch norm, standardized, and after γ and β; with the sigmoid that reads the result. */
export default function BnSliders() {
  const t = useTranslations('figures')
  const [gamma, setGamma] = useState(1)
  const [beta, setBeta] = useState(0)
  const { x, normalized, mean, variance } = skewedFeature()
  const y = normalized.map((value) => gamma * value + beta)
  const spread = Math.sqrt(variance + EPS)
  const middle = y.filter((value) => Math.abs(value) < 1).length / y.length
  const sd = Math.abs(gamma) * Math.sqrt(variance / (variance + EPS))
  const recovered = Math.abs(gamma - spread) < 0.006 && Math.abs(beta - mean) < 0.006
  return (
    <>
      <Panels>
        <Panel title={t('bnSliders.before')}>
          <Histogram label={t('bnSliders.beforeLabel')} values={x} axis="x" mean={mean} />
        </Panel>
        <Panel title={t('bnSliders.standardized')}>
          <Histogram label={t('bnSliders.standardizedLabel')} values={normalized} axis="x̂" mean={0} />
        </Panel>
        <Panel title="y = γ x̂ + β">
          <Histogram label={t('bnSliders.afterLabel')} values={y} axis="y" mean={beta} />
        </Panel>
        <Panel title={t('bnSliders.read')}>
          <Plot
            label={t('bnSliders.readLabel')}
            height={210}
            x={{ domain: [LOW, HIGH], ticks: [-4, 0, 4, 8], label: 'y' }}
            y={{ domain: [0, 1.05], ticks: [0, 0.5, 1], label: 'σ(y)' }}
          >
            {(frame) => (
              <>
                <rect
                  x={px(frame.x(-1))}
                  y={frame.top}
                  width={px(frame.x(1) - frame.x(-1))}
                  height={frame.bottom - frame.top}
                  fill="var(--accent-soft)"
                />
                <Curve frame={frame} data={points(Z, SIGMA)} series="d" width={1.8} />
                {Array.from(
                  y.filter((_, i) => i % 4 === 0),
                  (value, i) => (
                    <line
                      // biome-ignore lint/suspicious/noArrayIndexKey: an example is its place
                      key={i}
                      x1={px(frame.x(value))}
                      x2={px(frame.x(value))}
                      y1={frame.bottom}
                      y2={frame.bottom - 12}
                      stroke="var(--accent)"
                      strokeWidth="1"
                      clipPath={frame.clip}
                    />
                  ),
                )}
                <Tag x={frame.x(0)} y={frame.top + 16} anchor="middle">
                  {t('bnSliders.linear')}
                </Tag>
              </>
            )}
          </Plot>
        </Panel>
      </Panels>
      <Controls>
        <Slider
          label="γ"
          value={gamma}
          min={-3}
          max={3}
          step={0.01}
          shown={fixed(gamma)}
          onChange={setGamma}
        />
        <Slider label="β" value={beta} min={-3} max={4} step={0.01} shown={fixed(beta)} onChange={setBeta} />
        <Button
          size="small"
          onClick={() => {
            setGamma(Math.round(spread * 100) / 100)
            setBeta(Math.round(mean * 100) / 100)
          }}
        >
          {t('bnSliders.recover')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setGamma(1)
            setBeta(0)
          }}
        >
          γ = 1, β = 0
        </Button>
      </Controls>
      <Readout>
        {t('bnSliders.now', { mean: fixed(beta), sd: fixed(sd), share: fixed(100 * middle, 0) })}{' '}
        {recovered
          ? t('bnSliders.recovered')
          : gamma === 0
            ? t('bnSliders.constant', { beta: fixed(beta) })
            : null}
      </Readout>
    </>
  )
}

function Histogram({
  label,
  values,
  axis,
  mean,
}: {
  label: string
  values: Float64Array
  axis: string
  mean: number
}) {
  const counts = new Array<number>(BINS).fill(0)
  for (const value of values) {
    const bin = Math.floor(((value - LOW) / (HIGH - LOW)) * BINS)
    if (bin >= 0 && bin < BINS) counts[bin] = (counts[bin] ?? 0) + 1
  }
  const high = Math.max(60, ...counts)
  return (
    <Plot
      label={label}
      height={210}
      x={{ domain: [LOW, HIGH], ticks: [-4, 0, 4, 8], label: axis }}
      y={{ domain: [0, 1.1 * high], ticks: [], label: '' }}
    >
      {(frame) => (
        <>
          <Bars frame={frame} counts={counts} />
          <line
            x1={px(frame.x(mean))}
            x2={px(frame.x(mean))}
            y1={frame.top}
            y2={frame.bottom}
            stroke="var(--ink)"
            strokeWidth="1.5"
            strokeDasharray="5 4"
          />
        </>
      )}
    </Plot>
  )
}

function Bars({ frame, counts }: { frame: Frame; counts: readonly number[] }) {
  const width = (frame.right - frame.left) / counts.length
  return counts.map((count, bin) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
      key={bin}
      x={px(frame.left + bin * width + 0.4)}
      y={px(frame.y(count))}
      width={px(width - 0.8)}
      height={px(frame.bottom - frame.y(count))}
      fill="var(--accent)"
    />
  ))
}
