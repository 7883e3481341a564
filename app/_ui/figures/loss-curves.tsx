'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { tensor } from '#engine/tensor.ts'
import { Choice, Controls, Legend, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, Mark, Plot, powerOfTen } from './kit/plot.tsx'
import { points, px, steps } from './kit/scale.ts'
import { milestones, train, truth } from './models/loss-curves.ts'

const AT = steps(-3, 3, 181)
const TRUTH = truth(tensor(AT)).data
const penalties = { none: 0, small: 1e-3, large: 1e-1 } as const
type Penalty = keyof typeof penalties

/** Training and test loss over the steps, and the function that was fitted up to the chosen step. */
export default function LossCurves() {
  const t = useTranslations('figures')
  const [count, setCount] = useState<'12' | '30' | '120'>('12')
  const [penalty, setPenalty] = useState<Penalty>('none')
  const [index, setIndex] = useState(milestones.length - 1)
  const run = useMemo(() => train(Number(count), penalties[penalty]), [count, penalty])
  const data = (losses: readonly number[]) => points(milestones, losses)
  const step = milestones[index] ?? 1
  const here = { train: run.train[index] ?? 0, test: run.test[index] ?? 0 }
  return (
    <>
      <Panels>
        <Panel title={t('lossCurves.curves')}>
          <Plot
            label={t('lossCurves.curvesLabel')}
            height={300}
            x={{
              domain: [1, 2 ** 20],
              ticks: [1, 100, 1e4, 1e6],
              label: t('lossCurves.step'),
              log: true,
              format: powerOfTen,
            }}
            y={{
              domain: [1e-5, 10],
              ticks: [1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10],
              label: t('lossCurves.loss'),
              log: true,
              format: powerOfTen,
            }}
          >
            {(frame) => (
              <>
                <line
                  x1={px(frame.x(milestones[run.best] ?? 1))}
                  x2={px(frame.x(milestones[run.best] ?? 1))}
                  y1={frame.top}
                  y2={frame.bottom}
                  stroke="var(--ink-3)"
                  strokeDasharray="4 4"
                />
                <Curve frame={frame} data={data(run.train)} series="a" />
                <Curve frame={frame} data={data(run.test)} series="b" />
                <Mark frame={frame} at={{ x: step, y: here.train }} series="a" />
                <Mark frame={frame} at={{ x: step, y: here.test }} series="b" />
              </>
            )}
          </Plot>
          <Legend
            items={[
              { series: 'a', label: t('lossCurves.train') },
              { series: 'b', label: t('lossCurves.test') },
            ]}
          />
        </Panel>
        <Panel title={t('lossCurves.fit', { step: step.toLocaleString('en-US') })}>
          <Plot
            label={t('lossCurves.fitLabel')}
            height={300}
            x={{ domain: [-3, 3], ticks: [-3, -1.5, 0, 1.5, 3], label: 'x' }}
            y={{ domain: [-2.4, 2.4], ticks: [-2, -1, 0, 1, 2], label: 'y' }}
          >
            {(frame) => (
              <>
                <Curve frame={frame} data={points(AT, TRUTH)} series="d" width={1.8} />
                <Curve frame={frame} data={points(AT, run.fit(index, AT))} series="a" />
                {points(run.x, run.y).map((at) => (
                  <circle
                    key={at.x}
                    cx={px(frame.x(at.x))}
                    cy={px(frame.y(at.y))}
                    r="4"
                    fill="var(--ink)"
                    clipPath={frame.clip}
                  />
                ))}
              </>
            )}
          </Plot>
          <Legend
            items={[
              { series: 'a', label: t('lossCurves.fitted') },
              { series: 'd', label: t('lossCurves.truth') },
            ]}
          />
        </Panel>
      </Panels>
      <Controls>
        <Slider
          label={t('lossCurves.step')}
          value={index}
          min={0}
          max={milestones.length - 1}
          step={1}
          shown={step.toLocaleString('en-US')}
          onChange={setIndex}
        />
        <Choice
          legend={t('lossCurves.points')}
          options={(['12', '30', '120'] as const).map((value) => ({ value, label: value }))}
          value={count}
          onChange={setCount}
        />
        <Choice
          legend={t('lossCurves.penalty')}
          options={(Object.keys(penalties) as Penalty[]).map((value) => ({
            value,
            label: value === 'none' ? t('lossCurves.none') : `λ = ${penalties[value]}`,
          }))}
          value={penalty}
          onChange={setPenalty}
        />
      </Controls>
      <Readout>
        {t('lossCurves.now', {
          step: step.toLocaleString('en-US'),
          train: Number(here.train.toPrecision(2)).toString(),
          test: here.test.toPrecision(2),
          best: (milestones[run.best] ?? 1).toLocaleString('en-US'),
        })}{' '}
        {here.test > 2 * here.train && index > run.best ? t('lossCurves.overfits') : null}
      </Readout>
    </>
  )
}
