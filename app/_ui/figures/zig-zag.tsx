'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Choice, Controls, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, type Frame, fixed, Mark, Plot, Tag } from './kit/plot.tsx'
import { px } from './kit/scale.ts'
import { type Descent, descend, GOAL, START } from './models/zig-zag.ts'

const STEPS = 60

/** Two weights on their way, with all-positive and with centred inputs. */
export default function ZigZag() {
  const t = useTranslations('figures')
  const [step, setStep] = useState(25)
  const [batch, setBatch] = useState<'1' | '8' | '64'>('1')
  const runs = useMemo(
    () => ({ positive: descend(false, Number(batch), STEPS), centred: descend(true, Number(batch), STEPS) }),
    [batch],
  )
  return (
    <>
      <Panels>
        <Panel title={t('zigZag.positive')}>
          <Path run={runs.positive} step={step} label={t('zigZag.positiveLabel')} quadrants />
        </Panel>
        <Panel title={t('zigZag.centred')}>
          <Path run={runs.centred} step={step} label={t('zigZag.centredLabel')} />
        </Panel>
      </Panels>
      <Controls>
        <Slider
          label={t('zigZag.steps')}
          value={step}
          min={0}
          max={STEPS}
          step={1}
          shown={String(step)}
          onChange={setStep}
        />
        <Choice
          legend={t('zigZag.batch')}
          options={(['1', '8', '64'] as const).map((value) => ({ value, label: value }))}
          value={batch}
          onChange={setBatch}
        />
      </Controls>
      <Readout>
        {t('zigZag.now', {
          steps: step,
          batch: Number(batch),
          positive: oneSigned(runs.positive, step),
          far: distance(runs.positive, step),
          centred: oneSigned(runs.centred, step),
          near: distance(runs.centred, step),
        })}
      </Readout>
    </>
  )
}

const oneSigned = (run: Descent, step: number) => run.oneSigned.slice(0, step).filter(Boolean).length

function distance(run: Descent, step: number): string {
  const { x, y } = run.path[step] ?? START
  return fixed(Math.hypot(x - GOAL.x, y - GOAL.y))
}

function Path({
  run,
  step,
  label,
  quadrants = false,
}: {
  run: Descent
  step: number
  label: string
  quadrants?: boolean
}) {
  const t = useTranslations('figures')
  const path = run.path.slice(0, step + 1)
  const now = path.at(-1) ?? START
  return (
    <Plot
      label={label}
      square
      x={{ domain: [-1, 1], ticks: [-1, -0.5, 0, 0.5, 1], label: 'w₁' }}
      y={{ domain: [-1, 1], ticks: [-1, -0.5, 0, 0.5, 1], label: 'w₂' }}
    >
      {(frame) => (
        <>
          {quadrants ? <Reach frame={frame} from={now} /> : null}
          <Curve frame={frame} data={path} series="a" width={1.6} />
          {path.map((at, i) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
              key={i}
              cx={px(frame.x(at.x))}
              cy={px(frame.y(at.y))}
              r="2.4"
              fill="var(--accent)"
              clipPath={frame.clip}
            />
          ))}
          <Mark frame={frame} at={GOAL} series="d" size={7} />
          <Tag x={frame.x(GOAL.x) + 11} y={frame.y(GOAL.y) + 5}>
            {t('zigZag.goal')}
          </Tag>
          <Mark frame={frame} at={START} series="c" size={6} />
          <Tag x={frame.x(START.x) - 12} y={frame.y(START.y) + 5} anchor="end">
            {t('zigZag.start')}
          </Tag>
        </>
      )}
    </Plot>
  )
}

/** Where one step can lead when all inputs are positive: both weights up, or both down. */
function Reach({ frame, from }: { frame: Frame; from: { x: number; y: number } }) {
  const [x, y] = [px(frame.x(from.x)), px(frame.y(from.y))]
  return (
    <g fill="var(--accent-soft)" clipPath={frame.clip}>
      <rect x={x} y={frame.top} width={Math.max(0, frame.right - x)} height={Math.max(0, y - frame.top)} />
      <rect x={frame.left} y={y} width={Math.max(0, x - frame.left)} height={Math.max(0, frame.bottom - y)} />
    </g>
  )
}
