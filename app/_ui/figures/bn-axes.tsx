'use client'

import { useTranslations } from 'next-intl'
import { use, useId, useState } from 'react'
import { Choice, Controls, Readout } from './kit/controls.tsx'
import { Hatch } from './kit/plot.tsx'
import { ReadoutId } from './kit/readout-id.ts'

const SHAPE = { b: 3, f: 4, h: 3, w: 4 }
const norms = ['batch', 'layer', 'instance', 'group'] as const
type Norm = (typeof norms)[number]
const GROUP = 2

/** Whether two cells share their statistics: what each normalization averages over. */
function together(norm: Norm, a: Place, b: Place): boolean {
  if (norm === 'batch') return a.channel === b.channel
  if (a.sample !== b.sample) return false
  if (norm === 'layer') return true
  if (norm === 'instance') return a.channel === b.channel
  return Math.floor(a.channel / GROUP) === Math.floor(b.channel / GROUP)
}

interface Place {
  readonly sample: number
  readonly channel: number
}

const CELL = 20
const MAP = { width: SHAPE.w * CELL, height: SHAPE.h * CELL }
const STEP = { x: MAP.width + 18, y: MAP.height + 18 }
const ORIGIN = { x: 84, y: 30 }

/** A batch of feature maps; lit are all values that share the mean and variance of the chosen map. */
export default function BnAxes() {
  const t = useTranslations('figures')
  const hatch = useId()
  const [norm, setNorm] = useState<Norm>('batch')
  const [channel, setChannel] = useState<'0' | '1' | '2' | '3'>('1')
  const [sample, setSample] = useState<'0' | '1' | '2'>('0')
  const chosen: Place = { sample: Number(sample), channel: Number(channel) }
  const places = Array.from({ length: SHAPE.b * SHAPE.f }, (_, i) => ({
    sample: Math.floor(i / SHAPE.f),
    channel: i % SHAPE.f,
  }))
  const lit = places.filter((place) => together(norm, place, chosen))
  const count = lit.length * SHAPE.h * SHAPE.w
  const total = SHAPE.b * SHAPE.f * SHAPE.h * SHAPE.w
  return (
    <>
      <svg
        viewBox={`0 0 ${ORIGIN.x + SHAPE.f * STEP.x} ${ORIGIN.y + SHAPE.b * STEP.y}`}
        role="img"
        aria-describedby={use(ReadoutId)}
        aria-label={t('bnAxes.label', { count, total })}
        className="block h-auto w-full max-w-[600px] font-sans select-none"
      >
        <defs>
          <Hatch id={hatch} tone="var(--on-accent)" />
        </defs>
        {Array.from({ length: SHAPE.f }, (_, i) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place
            key={i}
            x={ORIGIN.x + i * STEP.x + MAP.width / 2}
            y={ORIGIN.y - 12}
            textAnchor="middle"
            className={`text-[13px] ${i === chosen.channel ? 'fill-ink font-bold' : 'fill-ink-3'}`}
          >
            {t('bnAxes.channel', { number: i + 1 })}
          </text>
        ))}
        {Array.from({ length: SHAPE.b }, (_, i) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: an example is its place
            key={i}
            x={ORIGIN.x - 12}
            y={ORIGIN.y + i * STEP.y + MAP.height / 2 + 4}
            textAnchor="end"
            className={`text-[13px] ${i === chosen.sample && norm !== 'batch' ? 'fill-ink font-bold' : 'fill-ink-3'}`}
          >
            {t('bnAxes.sample', { number: i + 1 })}
          </text>
        ))}
        {places.map((place) => {
          const on = lit.includes(place)
          const x = ORIGIN.x + place.channel * STEP.x
          const y = ORIGIN.y + place.sample * STEP.y
          return (
            <g key={`${place.sample} ${place.channel}`}>
              {Array.from({ length: SHAPE.h * SHAPE.w }, (_, i) => (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a position is its place
                  key={i}
                  x={x + (i % SHAPE.w) * CELL + 1}
                  y={y + Math.floor(i / SHAPE.w) * CELL + 1}
                  width={CELL - 2}
                  height={CELL - 2}
                  rx="2"
                  fill={on ? 'var(--accent)' : 'var(--sunken)'}
                  stroke={on ? 'var(--accent)' : 'var(--line)'}
                />
              ))}
              {on ? <rect x={x} y={y} width={MAP.width} height={MAP.height} fill={`url(#${hatch})`} /> : null}
            </g>
          )
        })}
      </svg>
      <Controls>
        <Choice
          legend={t('bnAxes.norm')}
          options={norms.map((value) => ({ value, label: t(`bnAxes.${value}`) }))}
          value={norm}
          onChange={setNorm}
        />
        <Choice
          legend={t('bnAxes.chooseChannel')}
          options={(['0', '1', '2', '3'] as const).map((value) => ({
            value,
            label: String(Number(value) + 1),
          }))}
          value={channel}
          onChange={setChannel}
        />
        {norm === 'batch' ? null : (
          <Choice
            legend={t('bnAxes.chooseSample')}
            options={(['0', '1', '2'] as const).map((value) => ({ value, label: String(Number(value) + 1) }))}
            value={sample}
            onChange={setSample}
          />
        )}
      </Controls>
      <Readout>
        {t(`bnAxes.now.${norm}`, {
          count,
          ...SHAPE,
          group: GROUP,
          channel: chosen.channel + 1,
          sample: chosen.sample + 1,
          first: Math.floor(chosen.channel / GROUP) * GROUP + 1,
          last: Math.floor(chosen.channel / GROUP) * GROUP + GROUP,
        })}
      </Readout>
    </>
  )
}
