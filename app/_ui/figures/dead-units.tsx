'use client'

import { useTranslations } from 'next-intl'
import { use, useId, useState } from 'react'
import { Controls, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, fixed, Hatch, Mark, Plot } from './kit/plot.tsx'
import { ReadoutId } from './kit/readout-id.ts'
import { EXAMPLES, rates, type Trained, trainAll, UNITS } from './models/dead-units.ts'

/** Dead units against the learning rate, and for one rate which unit answers to which example. */
export default function DeadUnits() {
  const t = useTranslations('figures')
  const [index, setIndex] = useState(8)
  const trained = trainAll()
  const here = trained[index]
  if (!here) return null
  return (
    <>
      <Panels>
        <Panel title={t('deadUnits.byRate')}>
          <Plot
            label={t('deadUnits.byRateLabel')}
            height={330}
            x={{
              domain: [0.045, 0.55],
              ticks: [0.05, 0.1, 0.2, 0.5],
              label: t('deadUnits.rate'),
              log: true,
            }}
            y={{ domain: [-0.6, UNITS + 0.6], ticks: [0, 4, 8, 12, 16], label: t('deadUnits.dead') }}
          >
            {(frame) => (
              <>
                <Curve
                  frame={frame}
                  data={trained.map(({ rate, dead }) => ({ x: rate, y: dead }))}
                  series="a"
                />
                {trained.map(({ rate, dead }) => (
                  <Mark key={rate} frame={frame} at={{ x: rate, y: dead }} series="a" size={3} />
                ))}
                <Mark frame={frame} at={{ x: here.rate, y: here.dead }} series="b" size={7} />
              </>
            )}
          </Plot>
        </Panel>
        <Panel title={t('deadUnits.map', { rate: fixed(here.rate, 3) })}>
          <ActivityMap trained={here} />
          <p className="mt-1 text-[13px] text-ink-3">{t('deadUnits.key')}</p>
        </Panel>
      </Panels>
      <Controls>
        <Slider
          label={t('deadUnits.rate')}
          value={index}
          min={0}
          max={rates.length - 1}
          step={1}
          shown={fixed(here.rate, 3)}
          onChange={setIndex}
        />
      </Controls>
      <Readout>{t('deadUnits.now', { dead: here.dead, units: UNITS, rate: fixed(here.rate, 3) })}</Readout>
    </>
  )
}

const CELL = { width: 23, height: 10.5 }
const ORIGIN = { x: 44, y: 26 }

function ActivityMap({ trained }: { trained: Trained }) {
  const t = useTranslations('figures')
  const hatch = useId()
  const bottom = ORIGIN.y + EXAMPLES * CELL.height
  return (
    <svg
      viewBox="0 0 420 330"
      role="img"
      aria-describedby={use(ReadoutId)}
      aria-label={t('deadUnits.mapLabel')}
      className="block h-auto w-full max-w-[560px] font-sans select-none"
    >
      <defs>
        <Hatch id={hatch} tone="var(--fail)" />
      </defs>
      {trained.active.map((unit, column) => {
        const x = ORIGIN.x + column * CELL.width
        const dead = !unit.some(Boolean)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place
          <g key={column}>
            {unit.map((active, example) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: an example is its place
                key={example}
                x={x + 0.5}
                y={ORIGIN.y + example * CELL.height + 0.5}
                width={CELL.width - 1}
                height={CELL.height - 1}
                fill={active ? 'var(--accent)' : 'var(--sunken)'}
              />
            ))}
            {dead ? (
              <>
                <rect
                  x={x + 0.5}
                  y={ORIGIN.y}
                  width={CELL.width - 1}
                  height={bottom - ORIGIN.y}
                  fill={`url(#${hatch})`}
                />
                <text
                  x={x + CELL.width / 2}
                  y={ORIGIN.y - 8}
                  textAnchor="middle"
                  className="fill-fail text-[13px] font-bold"
                >
                  ✕
                </text>
              </>
            ) : null}
          </g>
        )
      })}
      <text
        x={ORIGIN.x + (UNITS * CELL.width) / 2}
        y={bottom + 24}
        textAnchor="middle"
        className="fill-ink-2 text-[12.5px]"
      >
        {t('deadUnits.units')}
      </text>
      <text
        transform={`translate(28 ${(ORIGIN.y + bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
        className="fill-ink-2 text-[12.5px]"
      >
        {t('deadUnits.examples')}
      </text>
    </svg>
  )
}
