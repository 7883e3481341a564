'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { tensor } from '#engine/np.ts'
import { Button } from '../button.tsx'
import { Controls, Panel, Panels, PlayButton, Readout, Slider } from './kit/controls.tsx'
import { type Frame, Plot, Tag } from './kit/plot.tsx'
import { line, type Point, px } from './kit/scale.ts'
import { usePlay } from './kit/use-play.ts'
import { CORNERS, type XorNetwork, xorTraining } from './models/xor.ts'

const LAST = 600
const GRID = 36
const LOW = -0.4
const HIGH = 1.4
const LEVELS = 12
const CELL = (HIGH - LOW) / GRID
const centre = (i: number) => LOW + (i + 0.5) * CELL
const cells = Array.from({ length: GRID * GRID }, (_, i) => [centre(i % GRID), centre(Math.floor(i / GRID))])
const CELLS = tensor(cells)

/** The plane of the inputs beside the plane of the two hidden units, while the network learns XOR. */
export default function XorBoundary() {
  const t = useTranslations('figures')
  const [seed, setSeed] = useState(1)
  const [step, setStep] = useState(200)
  const training = xorTraining(seed)
  const player = usePlay(step / 5, LAST / 5, 24, (next) => setStep(next * 5))
  const network = training.at(step)
  const corners = network.corners()
  const right = corners.filter((corner) => corner.right).length
  return (
    <>
      <Panels>
        <Panel title={t('xor.inputs')}>
          <Plot
            label={t('xor.inputsLabel')}
            square
            x={{ domain: [LOW, HIGH], ticks: [0, 0.5, 1], label: 'x₁' }}
            y={{ domain: [LOW, HIGH], ticks: [0, 0.5, 1], label: 'x₂' }}
          >
            {(frame) => (
              <>
                <Decision frame={frame} network={network} />
                {CORNERS.map((corner) => (
                  <Corner key={`${corner.x} ${corner.y}`} frame={frame} at={corner} one={corner.one} />
                ))}
              </>
            )}
          </Plot>
        </Panel>
        <Panel title={t('xor.hidden')}>
          <Plot
            label={t('xor.hiddenLabel')}
            square
            x={{ domain: [-1.3, 1.3], ticks: [-1, 0, 1], label: 'h₁' }}
            y={{ domain: [-1.3, 1.3], ticks: [-1, 0, 1], label: 'h₂' }}
          >
            {(frame) => (
              <>
                <OutputLine frame={frame} network={network} />
                {corners.map((corner, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place
                  <g key={i}>
                    <Corner frame={frame} at={corner} one={corner.one} />
                    {/* (0, 0) and (1, 1) often meet: their names stand on different sides. */}
                    <Tag
                      x={frame.x(corner.x) + (i === 0 ? -11 : 11)}
                      y={frame.y(corner.y) + (i === 3 ? -12 : 20)}
                      anchor={i === 0 || corner.x > 0.7 ? 'end' : 'start'}
                    >
                      ({CORNERS[i]?.x}, {CORNERS[i]?.y})
                    </Tag>
                  </g>
                ))}
              </>
            )}
          </Plot>
        </Panel>
      </Panels>
      <p className="mt-1 text-[13px] text-ink-3">{t('xor.key')}</p>
      <Controls>
        <Slider
          label={t('xor.step')}
          value={step}
          min={0}
          max={LAST}
          step={5}
          shown={String(step)}
          onChange={setStep}
        />
        <PlayButton player={player} />
        <Button
          size="small"
          onClick={() => {
            setSeed(seed + 1)
            setStep(0)
          }}
        >
          {t('xor.again')}
        </Button>
      </Controls>
      <Readout quiet={player.playing}>
        {t('xor.now', { step, loss: network.loss().toFixed(3), right, seed })}
        {step === LAST && right < 4 ? ` ${t('xor.stuck')}` : null}
      </Readout>
    </>
  )
}

/** Class 1 is a filled square, class 0 an open circle. */
function Corner({ frame, at, one }: { frame: Frame; at: { x: number; y: number }; one: boolean }) {
  const [x, y] = [px(frame.x(at.x)), px(frame.y(at.y))]
  return one ? (
    <rect
      x={x - 7}
      y={y - 7}
      width="14"
      height="14"
      fill="var(--accent)"
      stroke="var(--surface)"
      strokeWidth="2"
    />
  ) : (
    <circle cx={x} cy={y} r="7.5" fill="var(--surface)" stroke="var(--ink)" strokeWidth="2.4" />
  )
}

/** Where the network says class 1, by how sure it is, and the boundary at 1/2. */
function Decision({ frame, network }: { frame: Frame; network: XorNetwork }) {
  const p = network.probabilities(CELLS)
  const shades = new Array<string>(LEVELS + 1).fill('')
  for (const [i, [x = 0, y = 0]] of cells.entries()) {
    const level = Math.round((p[i] ?? 0) * LEVELS)
    if (level === 0) continue
    // Edge to edge, so that neighbours share an edge to the last digit and no seam shows between them.
    const [left, right] = [px(frame.x(x - CELL / 2)), px(frame.x(x + CELL / 2))]
    const [top, bottom] = [px(frame.y(y + CELL / 2)), px(frame.y(y - CELL / 2))]
    shades[level] += `M${left} ${top}H${right}V${bottom}H${left}z`
  }
  return (
    <g clipPath={frame.clip}>
      {shades.map((d, level) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
          key={level}
          d={d}
          fill="var(--accent)"
          opacity={px((0.5 * level) / LEVELS)}
          shapeRendering="crispEdges"
        />
      ))}
      <path
        d={boundary(p)
          .map((piece) => line(piece, frame.x, frame.y))
          .join('')}
        stroke="var(--ink)"
        strokeWidth="2"
        strokeLinecap="round"
        fill="none"
      />
    </g>
  )
}

/** Marching squares: between four centres of cells, a straight piece joins the two edges where p passes 1/2. */
function boundary(p: Float64Array): Point[][] {
  const pieces: Point[][] = []
  const at = (column: number, row: number) => (p[row * GRID + column] ?? 0) - 0.5
  for (let row = 0; row + 1 < GRID; row++) {
    for (let column = 0; column + 1 < GRID; column++) {
      const ring = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const
      const crossings = ring.flatMap(([c, r], i) => {
        const [nextC, nextR] = ring[(i + 1) % 4] ?? [c, r]
        const [from, to] = [at(c, r), at(nextC, nextR)]
        if (from > 0 === to > 0) return []
        const share = from / (from - to)
        return [{ x: centre(c + share * (nextC - c)), y: centre(r + share * (nextR - r)) }]
      })
      if (crossings.length >= 2) pieces.push(crossings.slice(0, 2))
      if (crossings.length === 4) pieces.push(crossings.slice(2))
    }
  }
  return pieces
}

/** The output layer's straight line among the hidden units. */
function OutputLine({ frame, network }: { frame: Frame; network: XorNetwork }) {
  const { v, c } = network.line()
  const steep = Math.abs(v[1]) < Math.abs(v[0])
  const ends = [-2, 2].map((at) =>
    steep ? { x: -(c + v[1] * at) / v[0], y: at } : { x: at, y: -(c + v[0] * at) / v[1] },
  )
  return <path d={line(ends, frame.x, frame.y)} stroke="var(--ink)" strokeWidth="2" clipPath={frame.clip} />
}
