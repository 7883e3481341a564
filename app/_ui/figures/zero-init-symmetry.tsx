'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Choice, Controls, Panel, Panels, PlayButton, Readout, Slider } from './kit/controls.tsx'
import { Curve, Mark, Plot, powerOfTen } from './kit/plot.tsx'
import { usePlay } from './kit/use-play.ts'
import { type Beginning, beginnings, run, STEPS, UNITS } from './models/symmetry.ts'

const series = ['a', 'b', 'c', 'd'] as const

/** The ways of four hidden units through the plane of their incoming weights, from three beginnings. */
export default function ZeroInitSymmetry() {
  const t = useTranslations('figures')
  const [beginning, setBeginning] = useState<Beginning>('equal')
  const [step, setStep] = useState(120)
  const player = usePlay(step, STEPS, 60, setStep)
  const snapshots = run(beginning)
  const now = snapshots[step]
  if (!now) return null
  return (
    <>
      <Panels>
        <Panel title={t('symmetry.plane')}>
          <Plot
            label={t('symmetry.planeLabel')}
            square
            x={{ domain: [-3, 3], ticks: [-2, 0, 2], label: 'w₁' }}
            y={{ domain: [-3, 3], ticks: [-2, 0, 2], label: 'w₂' }}
          >
            {(frame) => (
              <>
                {series.slice(0, UNITS).map((name, unit) => (
                  <Curve
                    key={name}
                    frame={frame}
                    data={snapshots.slice(0, step + 1).flatMap(({ units }) => units[unit] ?? [])}
                    series={name}
                    width={1.6}
                  />
                ))}
                {/* From large to small, so that marks on one place are all seen. */}
                {series.slice(0, UNITS).map((name, unit) => {
                  const at = now.units[unit]
                  return at ? (
                    <Mark key={name} frame={frame} at={at} series={name} size={11 - 2.5 * unit} />
                  ) : null
                })}
              </>
            )}
          </Plot>
          <p className="mt-1 text-[13px] text-ink-3">{t('symmetry.marks')}</p>
        </Panel>
        <Panel title={t('symmetry.loss')}>
          <Plot
            label={t('symmetry.lossLabel')}
            height={300}
            x={{ domain: [0, STEPS], ticks: [0, 60, 120, 180, 240], label: t('symmetry.step') }}
            y={{
              domain: [1e-3, 2],
              ticks: [1e-3, 1e-2, 1e-1, 1],
              label: t('symmetry.crossEntropy'),
              log: true,
              format: powerOfTen,
            }}
          >
            {(frame) => (
              <>
                <Curve frame={frame} data={snapshots.map(({ loss }, x) => ({ x, y: loss }))} series="a" />
                <Mark frame={frame} at={{ x: step, y: now.loss }} series="a" />
              </>
            )}
          </Plot>
        </Panel>
      </Panels>
      <Controls>
        <Choice
          legend={t('symmetry.beginning')}
          options={beginnings.map((value) => ({ value, label: t(`symmetry.${value}`) }))}
          value={beginning}
          onChange={setBeginning}
        />
        <Slider
          label={t('symmetry.step')}
          value={step}
          min={0}
          max={STEPS}
          step={1}
          shown={String(step)}
          onChange={setStep}
        />
        <PlayButton player={player} />
      </Controls>
      <Readout quiet={player.playing}>
        {t(`symmetry.now.${beginning}`, {
          step,
          loss: now.loss.toFixed(3),
          apart: scientific(now.apart),
          steepest: scientific(now.steepest),
        })}
      </Readout>
    </>
  )
}

function scientific(value: number): string {
  return value === 0 ? '0' : value.toPrecision(2)
}
