'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { generator } from '#engine/random.ts'
import { Button } from '../button.tsx'
import { Choice, Controls, Legend, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, type Frame, fixed, Hatch, Mark, Plot } from './kit/plot.tsx'
import { points, px, steps } from './kit/scale.ts'
import { leaky, sample } from './models/activations.ts'

const LEFT = steps(-4, -1e-9, 41)
const RIGHT = steps(1e-9, 4, 41)
const Z = [...LEFT, ...RIGHT]
const members = ['relu', 'lrelu', 'prelu', 'rrelu'] as const
type Member = (typeof members)[number]
const names: Record<Member, string> = { relu: 'ReLU', lrelu: 'LReLU', prelu: 'PReLU', rrelu: 'RReLU' }
/** RReLU's usual bounds of the slope: U(1/8, 1/3). */
const BOUNDS = { low: 0.125, high: 0.333 }

export default function ReluFamily() {
  const t = useTranslations('figures')
  const hatch = useId()
  const [member, setMember] = useState<Member>('lrelu')
  const [a, setA] = useState(0.1)
  const [low, setLow] = useState(BOUNDS.low)
  const [high, setHigh] = useState(BOUNDS.high)
  const [draw, setDraw] = useState(1)
  const slope = member === 'relu' ? 0 : member === 'rrelu' ? (low + high) / 2 : a
  const { value, slope: derivative } = sample(leaky(slope), Z)
  const random = generator(draw)
  const drawn = [-3.6, -3.1, -2.5, -2, -1.4, -0.8].map((z) => {
    const own = low + (high - low) * random.next()
    return { z, own }
  })
  const choose = (next: Member) => {
    setMember(next)
    if (next === 'lrelu') setA(Math.min(0.5, Math.max(0, a)))
  }
  const wedge = (frame: Frame, corners: readonly (readonly [number, number])[]) => (
    <>
      <defs>
        <Hatch id={hatch} tone="var(--warn)" />
      </defs>
      <path
        d={`M${corners.map(([x, y]) => `${px(frame.x(x))} ${px(frame.y(y))}`).join('L')}z`}
        fill={`url(#${hatch})`}
        stroke="var(--warn)"
        strokeWidth="1"
      />
    </>
  )
  const showsMaximum = member === 'prelu' && a > 1
  return (
    <>
      <Panels>
        <Panel title="f(z)">
          <Plot
            label={t('reluFamily.valueLabel', { name: names[member] })}
            x={{ domain: [-4, 4], ticks: [-4, -2, 0, 2, 4], label: 'z' }}
            y={{ domain: [-3, 4], ticks: [-2, 0, 2, 4], label: 'f(z)' }}
          >
            {(frame) => (
              <>
                {member === 'rrelu'
                  ? wedge(frame, [
                      [0, 0],
                      [-4, -4 * low],
                      [-4, -4 * high],
                    ])
                  : null}
                {showsMaximum ? (
                  <Curve
                    frame={frame}
                    data={Z.map((z) => ({ x: z, y: Math.max(z, a * z) }))}
                    series="d"
                    width={1.8}
                  />
                ) : null}
                <Curve frame={frame} data={points(Z, value)} series="a" width={2.6} />
                {member === 'rrelu'
                  ? drawn.map(({ z, own }) => (
                      <Mark key={z} frame={frame} at={{ x: z, y: own * z }} series="b" size={4} />
                    ))
                  : null}
              </>
            )}
          </Plot>
        </Panel>
        <Panel title="f′(z)">
          <Plot
            label={t('reluFamily.slopeLabel', { name: names[member] })}
            x={{ domain: [-4, 4], ticks: [-4, -2, 0, 2, 4], label: 'z' }}
            y={{ domain: [-0.6, 1.6], ticks: [-0.5, 0, 0.5, 1, 1.5], label: 'f′(z)' }}
          >
            {(frame) => (
              <>
                {member === 'rrelu'
                  ? wedge(frame, [
                      [-4, low],
                      [0, low],
                      [0, high],
                      [-4, high],
                    ])
                  : null}
                {[LEFT, RIGHT].map((half, i) => (
                  <Curve
                    key={half[0]}
                    frame={frame}
                    data={points(half, derivative.slice(i * LEFT.length, (i + 1) * LEFT.length))}
                    series="a"
                    width={2.6}
                  />
                ))}
                {member === 'rrelu'
                  ? drawn.map(({ z, own }) => (
                      <Mark key={z} frame={frame} at={{ x: z, y: own }} series="b" size={4} />
                    ))
                  : null}
                <circle
                  cx={px(frame.x(0))}
                  cy={px(frame.y(slope))}
                  r="4"
                  fill="var(--surface)"
                  stroke="var(--accent)"
                  strokeWidth="1.8"
                />
                <circle
                  cx={px(frame.x(0))}
                  cy={px(frame.y(1))}
                  r="4"
                  fill="var(--surface)"
                  stroke="var(--accent)"
                  strokeWidth="1.8"
                />
              </>
            )}
          </Plot>
        </Panel>
      </Panels>
      <Legend
        items={[
          {
            series: 'a',
            label: member === 'rrelu' ? t('reluFamily.testCurve') : names[member],
          },
          ...(member === 'rrelu' ? [{ series: 'b' as const, label: t('reluFamily.drawn') }] : []),
          ...(showsMaximum ? [{ series: 'd' as const, label: 'max(z, az)' }] : []),
        ]}
      />
      <Controls>
        <Choice
          legend={t('reluFamily.member')}
          options={members.map((each) => ({ value: each, label: names[each] }))}
          value={member}
          onChange={choose}
        />
        {member === 'lrelu' || member === 'prelu' ? (
          <Slider
            label={t(member === 'lrelu' ? 'reluFamily.fixedSlope' : 'reluFamily.learnedSlope')}
            value={a}
            min={member === 'lrelu' ? 0 : -0.5}
            max={member === 'lrelu' ? 0.5 : 1.5}
            step={0.01}
            shown={fixed(a)}
            onChange={setA}
          />
        ) : null}
        {member === 'rrelu' ? (
          <>
            <Slider
              label={t('reluFamily.low')}
              value={low}
              min={0}
              max={0.6}
              step={0.005}
              shown={fixed(low, 3)}
              onChange={(next) => {
                setLow(next)
                setHigh(Math.max(high, next))
              }}
            />
            <Slider
              label={t('reluFamily.high')}
              value={high}
              min={0}
              max={0.6}
              step={0.005}
              shown={fixed(high, 3)}
              onChange={(next) => {
                setHigh(next)
                setLow(Math.min(low, next))
              }}
            />
            <Button size="small" onClick={() => setDraw(draw + 1)}>
              {t('reluFamily.drawAgain')}
            </Button>
          </>
        ) : null}
      </Controls>
      <Readout>
        {member === 'rrelu'
          ? t('reluFamily.rreluNow', { low: fixed(low, 3), high: fixed(high, 3), mean: fixed(slope, 3) })
          : showsMaximum
            ? t('reluFamily.maximumFails', { a: fixed(a) })
            : t('reluFamily.now', { left: slope === 0 ? '0' : fixed(slope), name: names[member] })}
      </Readout>
    </>
  )
}
