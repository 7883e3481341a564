'use client'

import { useTranslations } from 'next-intl'
import { use, useId, useState } from 'react'
import { Controls, Legend, Panel, Panels, Readout } from './kit/controls.tsx'
import { Curve, fixed, Mark, Plot } from './kit/plot.tsx'
import { ReadoutId } from './kit/readout-id.ts'
import { type BackwardPath, backward, paths, rightBackward } from './models/batch-norm.ts'

/** The graph of batch norm with its three ways back to x, and the dx that the chosen ways give. */
export default function BnPaths() {
  const t = useTranslations('figures')
  const [chosen, setChosen] = useState<readonly BackwardPath[]>(['direct', 'variance'])
  const { dx, error } = backward(chosen)
  const right = rightBackward()
  const toggle = (path: BackwardPath) =>
    setChosen(paths.filter((each) => (each === path ? !chosen.includes(each) : chosen.includes(each))))
  return (
    <>
      <Panels>
        <Panel title={t('bnPaths.graph')}>
          <Graph chosen={chosen} />
        </Panel>
        <Panel title={t('bnPaths.dx')}>
          <Plot
            label={t('bnPaths.dxLabel')}
            x={{ domain: [0.5, 8.5], ticks: [1, 2, 3, 4, 5, 6, 7, 8], label: t('bnPaths.example') }}
            y={{ domain: [-2.4, 3.2], ticks: [-2, -1, 0, 1, 2, 3], label: 'dx' }}
          >
            {(frame) => (
              <>
                <Curve
                  frame={frame}
                  data={Array.from(right, (y, i) => ({ x: i + 1, y }))}
                  series="a"
                  width={1.4}
                />
                <Curve
                  frame={frame}
                  data={Array.from(dx, (y, i) => ({ x: i + 1, y }))}
                  series="b"
                  width={1.4}
                />
                {Array.from(right, (y, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an example is its place
                  <Mark key={i} frame={frame} at={{ x: i + 1, y }} series="a" size={7} />
                ))}
                {Array.from(dx, (y, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an example is its place
                  <Mark key={i} frame={frame} at={{ x: i + 1, y }} series="b" size={3.5} />
                ))}
              </>
            )}
          </Plot>
          <Legend
            items={[
              { series: 'a', label: t('bnPaths.right') },
              { series: 'b', label: t('bnPaths.chosen') },
            ]}
          />
        </Panel>
      </Panels>
      <Controls>
        <fieldset className="min-w-0">
          <legend className="text-[13.5px] text-ink-2">{t('bnPaths.choose')}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1 pt-1">
            {paths.map((path) => (
              <label
                key={path}
                className="inline-flex min-h-8 cursor-pointer items-center gap-2 text-[13.5px]"
              >
                <input
                  type="checkbox"
                  checked={chosen.includes(path)}
                  onChange={() => toggle(path)}
                  className="size-4 accent-accent"
                />
                {t(`bnPaths.${path}`)}
              </label>
            ))}
          </div>
        </fieldset>
      </Controls>
      <Readout>
        {chosen.length === paths.length
          ? t('bnPaths.complete')
          : t('bnPaths.now', { error: fixed(100 * error, 0) })}
      </Readout>
    </>
  )
}

interface Edge {
  readonly d: string
  readonly path: BackwardPath
}

/** Backward edges, from x̂ to x; the arrow points the way the gradient goes. */
const edges: readonly Edge[] = [
  { d: 'M283 78C230 52 130 52 74 74', path: 'direct' },
  { d: 'M287 98C270 118 262 124 245 132', path: 'variance' },
  { d: 'M178 138C140 132 110 118 75 98', path: 'variance' },
  { d: 'M296 104C280 180 230 216 176 222', path: 'mean' },
  { d: 'M114 214C80 186 64 150 56 112', path: 'mean' },
]

const nodes = [
  { x: 52, y: 86, label: 'x' },
  { x: 212, y: 142, label: 'σ²' },
  { x: 144, y: 224, label: 'μ' },
  { x: 306, y: 86, label: 'x̂' },
  { x: 384, y: 86, label: 'y' },
] as const

const strokes: Record<BackwardPath, { stroke: string; dash: string | undefined; number: string }> = {
  direct: { stroke: 'var(--accent)', dash: undefined, number: '1' },
  variance: { stroke: 'var(--warn)', dash: '8 5', number: '2' },
  mean: { stroke: 'var(--pass)', dash: '2 5', number: '3' },
}

function Graph({ chosen }: { chosen: readonly BackwardPath[] }) {
  const t = useTranslations('figures')
  const id = useId()
  return (
    <svg
      viewBox="0 0 420 270"
      role="img"
      aria-describedby={use(ReadoutId)}
      aria-label={t('bnPaths.graphLabel')}
      className="block h-auto w-full max-w-[560px] font-sans select-none"
    >
      <defs>
        {paths.map((path) => (
          <marker
            key={path}
            id={`${id}-${path}`}
            viewBox="0 0 10 10"
            refX="8"
            refY="5"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0L10 5L0 10z" fill={strokes[path].stroke} />
          </marker>
        ))}
      </defs>
      <path d="M360 86H332" stroke="var(--ink-3)" strokeWidth="1.6" />
      {edges.map(({ d, path }) => {
        const on = chosen.includes(path)
        return (
          <path
            key={d}
            d={d}
            fill="none"
            stroke={on ? strokes[path].stroke : 'var(--line-strong)'}
            opacity={on ? 1 : 0.45}
            strokeWidth={on ? 2.6 : 1.2}
            strokeDasharray={strokes[path].dash}
            markerEnd={on ? `url(#${id}-${path})` : undefined}
          />
        )
      })}
      {nodes.map(({ x, y, label }) => (
        <g key={label}>
          <circle cx={x} cy={y} r="24" fill="var(--surface)" stroke="var(--line-strong)" strokeWidth="1.6" />
          <text x={x} y={y + 6} textAnchor="middle" className="fill-ink text-[17px] italic">
            {label}
          </text>
        </g>
      ))}
      {[
        { x: 178, y: 48, path: 'direct' as const },
        { x: 278, y: 134, path: 'variance' as const },
        { x: 262, y: 214, path: 'mean' as const },
      ].map(({ x, y, path }) => (
        <text
          key={path}
          x={x}
          y={y}
          fill={chosen.includes(path) ? strokes[path].stroke : 'var(--ink-3)'}
          stroke="var(--surface)"
          strokeWidth="4"
          paintOrder="stroke"
          textAnchor="middle"
          className="text-[14px] font-bold"
        >
          {strokes[path].number}
        </text>
      ))}
      <text x="384" y="46" textAnchor="middle" className="fill-ink-2 text-[13px]">
        dy
      </text>
      <text x="52" y="44" textAnchor="middle" className="fill-ink-2 text-[13px]">
        dx
      </text>
    </svg>
  )
}
