'use client'

import { useTranslations } from 'next-intl'
import { use, useState } from 'react'
import { Button } from '../button.tsx'
import { Choice, Controls, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { fixed } from './kit/plot.tsx'
import { ReadoutId } from './kit/readout-id.ts'
import { px } from './kit/scale.ts'
import { drawMasks } from './models/dropout.ts'

const WIDTHS = [4, 5, 5, 2]
const HIDDEN = WIDTHS.slice(1, -1)
const HIDDEN_UNITS = HIDDEN.reduce((sum, width) => sum + width, 0)

/** A network with all its units beside what one mask leaves of it; below, one unit in training and at test. */
export default function ThinnedNetwork() {
  const t = useTranslations('figures')
  const [keep, setKeep] = useState(0.5)
  const [seed, setSeed] = useState(2)
  const [form, setForm] = useState<'standard' | 'inverted'>('standard')
  const masks = drawMasks(HIDDEN, keep, seed)
  const full = HIDDEN.map((width) => new Array<boolean>(width).fill(true))
  const kept = masks.flat().filter(Boolean).length
  const p = fixed(keep)
  return (
    <>
      <Panels>
        <Panel title={t('thinned.full')}>
          <Network masks={full} label={t('thinned.fullLabel')} />
        </Panel>
        <Panel title={t('thinned.thin')}>
          <Network masks={masks} label={t('thinned.thinLabel')} />
        </Panel>
        <Panel title={t('thinned.training')}>
          <Unit
            label={t('thinned.trainingLabel')}
            presence={t('thinned.present', { p })}
            weight={form === 'standard' ? 'w' : `w / ${p}`}
            dashed
          />
        </Panel>
        <Panel title={t('thinned.test')}>
          <Unit
            label={t('thinned.testLabel')}
            presence={t('thinned.always')}
            weight={form === 'standard' ? `${p} · w` : 'w'}
          />
        </Panel>
      </Panels>
      <Controls>
        <Slider
          label={t('thinned.keep')}
          value={keep}
          min={0.1}
          max={1}
          step={0.05}
          shown={p}
          onChange={setKeep}
        />
        <Choice
          legend={t('thinned.form')}
          options={(['standard', 'inverted'] as const).map((value) => ({
            value,
            label: t(`thinned.${value}`),
          }))}
          value={form}
          onChange={setForm}
        />
        <Button size="small" onClick={() => setSeed(seed + 1)}>
          {t('thinned.again')}
        </Button>
      </Controls>
      <Readout>
        {t('thinned.now', { kept, units: HIDDEN_UNITS, p, expected: fixed(keep * HIDDEN_UNITS, 1) })}
      </Readout>
    </>
  )
}

const SIZE = { width: 420, height: 270 }

/** Units of input and output are always there; masks hold for the hidden layers between. */
function Network({ masks, label }: { masks: readonly (readonly boolean[])[]; label: string }) {
  const layers = WIDTHS.map((width, layer) =>
    Array.from({ length: width }, (_, unit) => ({
      x: 40 + (layer * (SIZE.width - 80)) / (WIDTHS.length - 1),
      y: SIZE.height / 2 + (unit - (width - 1) / 2) * 50,
      on: masks[layer - 1]?.[unit] ?? true,
    })),
  )
  return (
    <svg
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-describedby={use(ReadoutId)}
      aria-label={label}
      className="block h-auto w-full max-w-[560px]"
    >
      {layers
        .slice(1)
        .flatMap((units, layer) =>
          units.flatMap((to) =>
            (layers[layer] ?? [])
              .filter((from) => from.on && to.on)
              .map((from) => (
                <line
                  key={`${from.x} ${from.y} ${to.x} ${to.y}`}
                  x1={px(from.x)}
                  y1={px(from.y)}
                  x2={px(to.x)}
                  y2={px(to.y)}
                  stroke="var(--line-strong)"
                  strokeWidth="1.1"
                />
              )),
          ),
        )}
      {layers.flat().map(({ x, y, on }) => (
        <g key={`${x} ${y}`}>
          <circle
            cx={px(x)}
            cy={px(y)}
            r="15"
            fill={on ? 'var(--accent-soft)' : 'var(--surface)'}
            stroke={on ? 'var(--accent)' : 'var(--ink-3)'}
            strokeWidth="1.8"
            strokeDasharray={on ? undefined : '3 4'}
          />
          {on ? null : (
            <path
              d={`M${px(x - 7)} ${px(y - 7)}l14 14M${px(x - 7)} ${px(y + 7)}l14 -14`}
              stroke="var(--ink-3)"
              strokeWidth="2"
            />
          )}
        </g>
      ))}
    </svg>
  )
}

/** One unit with its outgoing weight. */
function Unit({
  label,
  presence,
  weight,
  dashed = false,
}: {
  label: string
  presence: string
  weight: string
  dashed?: boolean
}) {
  const t = useTranslations('figures')
  return (
    <svg
      viewBox="0 0 420 120"
      role="img"
      aria-describedby={use(ReadoutId)}
      aria-label={t('thinned.unit', { label, presence, weight })}
      className="block h-auto w-full max-w-[560px] font-sans select-none"
    >
      <circle
        cx="90"
        cy="52"
        r="30"
        fill="var(--accent-soft)"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeDasharray={dashed ? '6 5' : undefined}
      />
      <path d="M122 52h214m-9 -7l9 7l-9 7" fill="none" stroke="var(--ink-2)" strokeWidth="1.8" />
      <text x="230" y="40" textAnchor="middle" className="nums fill-ink text-[17px] italic">
        {weight}
      </text>
      <circle cx="368" cy="52" r="30" fill="var(--surface)" stroke="var(--line-strong)" strokeWidth="2" />
      <text x="20" y="110" className="nums fill-ink-2 text-[14px]">
        {presence}
      </text>
    </svg>
  )
}
