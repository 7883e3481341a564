/** The paper that figures are drawn on: axes, grid, labels. Plain SVG, so that the server draws it and it prints. */
import { type ReactNode, use, useId } from 'react'
import { ReadoutId } from './readout-id.ts'
import { type Interval, line, linear, logarithmic, type Point, px, type Scale } from './scale.ts'
import { type Series, seriesStyles } from './series.ts'

export interface AxisSpec {
  readonly domain: Interval
  readonly ticks: readonly number[]
  readonly label: string
  readonly log?: boolean
  readonly format?: (value: number) => string
}

export interface Frame {
  readonly x: Scale
  readonly y: Scale
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Reference to a clip path of the drawing area, for what may leave it. */
  readonly clip: string
}

const WIDTH = 420
const MARGIN = { left: 54, right: 14, top: 14, bottom: 42 }
/** Room for an axis's name beside its ticks, and for one digit of a tick. */
const NAME = 28
const DIGIT = 8
/** Sizes in units of the picture: on a narrow screen a unit is smaller, and letters must not be. */
const TICK = 'text-[12px] max-sm:text-[14px]'
const WORD = 'text-[12.5px] max-sm:text-[14.5px]'

/**
 * A plot with its axes. The picture is one image for a screen reader, named by `label`; its longer description
 * stands in the figure.
 *
 * @param square the same length for one unit on both axes, when the domains have the same length
 */
export function Plot({
  label,
  x,
  y,
  height = 280,
  square = false,
  children,
}: {
  label: string
  x: AxisSpec
  y: AxisSpec
  height?: number
  square?: boolean
  children: (frame: Frame) => ReactNode
}) {
  const id = useId()
  const longest = Math.max(...y.ticks.map((tick) => (y.format ?? short)(tick).length))
  const left = Math.max(MARGIN.left, NAME + DIGIT * longest)
  const total = square ? WIDTH - left - MARGIN.right + MARGIN.top + MARGIN.bottom : height
  const box = {
    left,
    right: WIDTH - MARGIN.right,
    top: MARGIN.top,
    bottom: total - MARGIN.bottom,
  }
  const sx = (x.log ? logarithmic : linear)(x.domain, [box.left, box.right])
  const sy = (y.log ? logarithmic : linear)(y.domain, [box.bottom, box.top])
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${total}`}
      role="img"
      aria-describedby={use(ReadoutId)}
      aria-label={label}
      className="block h-auto w-full max-w-[560px] font-sans select-none"
    >
      <clipPath id={id}>
        <rect x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} />
      </clipPath>
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line x1={px(sx(tick))} x2={px(sx(tick))} y1={box.top} y2={box.bottom} stroke="var(--line)" />
          <text
            x={px(sx(tick))}
            y={box.bottom + 16}
            textAnchor="middle"
            className={`nums fill-ink-3 ${TICK}`}
          >
            {(x.format ?? short)(tick)}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={box.left} x2={box.right} y1={px(sy(tick))} y2={px(sy(tick))} stroke="var(--line)" />
          <text x={box.left - 6} y={px(sy(tick)) + 4} textAnchor="end" className={`nums fill-ink-3 ${TICK}`}>
            {(y.format ?? short)(tick)}
          </text>
        </g>
      ))}
      {x.domain[0] < 0 && x.domain[1] > 0 && !x.log ? (
        <line x1={px(sx(0))} x2={px(sx(0))} y1={box.top} y2={box.bottom} stroke="var(--line-strong)" />
      ) : null}
      {y.domain[0] < 0 && y.domain[1] > 0 && !y.log ? (
        <line x1={box.left} x2={box.right} y1={px(sy(0))} y2={px(sy(0))} stroke="var(--line-strong)" />
      ) : null}
      <rect
        x={box.left}
        y={box.top}
        width={box.right - box.left}
        height={box.bottom - box.top}
        fill="none"
        stroke="var(--line)"
      />
      <text x={(box.left + box.right) / 2} y={total - 6} textAnchor="middle" className={`fill-ink-2 ${WORD}`}>
        {x.label}
      </text>
      <text
        transform={`translate(12 ${(box.top + box.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
        className={`fill-ink-2 ${WORD}`}
      >
        {y.label}
      </text>
      {children({ x: sx, y: sy, ...box, clip: `url(#${id})` })}
    </svg>
  )
}

/** A minus sign as long as a plus, and no more digits than a reader needs. */
export function short(value: number): string {
  return String(Number(value.toPrecision(4))).replace('-', '−')
}

/** 10⁻⁶ for 1e-6. */
export function powerOfTen(value: number): string {
  const exponent = Math.round(Math.log10(value))
  if (exponent === 0) return '1'
  return `10${[...String(exponent)].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '⁻').join('')}`
}

/** A number with `digits` after the point and a true minus sign. */
export function fixed(value: number, digits = 2): string {
  const text = value.toFixed(digits)
  return (Number(text) === 0 ? (0).toFixed(digits) : text).replace('-', '−')
}

export function Curve({
  frame,
  data,
  series,
  width = 2.2,
}: {
  frame: Frame
  data: Iterable<Point>
  series: Series
  width?: number
}) {
  const { stroke, dash } = seriesStyles[series]
  return (
    <path
      d={line(data, frame.x, frame.y)}
      fill="none"
      stroke={stroke}
      strokeDasharray={dash}
      strokeWidth={width}
      strokeLinejoin="round"
      strokeLinecap="round"
      clipPath={frame.clip}
    />
  )
}

/** A point with a mark that tells its series apart without colour. */
export function Mark({
  frame,
  at,
  series,
  size = 5,
}: {
  frame: Frame
  at: Point
  series: Series
  size?: number
}) {
  const { stroke, mark } = seriesStyles[series]
  const [cx, cy] = [px(frame.x(at.x)), px(frame.y(at.y))]
  const common = { stroke, strokeWidth: 1.8, fill: 'var(--surface)' }
  if (mark === 'square')
    return <rect x={cx - size} y={cy - size} width={2 * size} height={2 * size} {...common} />
  if (mark === 'triangle')
    return <path d={`M${cx} ${cy - size}l${size} ${1.8 * size}h${-2 * size}z`} {...common} />
  if (mark === 'cross')
    return (
      <path
        d={`M${cx - size} ${cy - size}l${2 * size} ${2 * size}M${cx - size} ${cy + size}l${2 * size} ${-2 * size}`}
        {...common}
      />
    )
  return <circle cx={cx} cy={cy} r={size} {...common} />
}

/** Words in a picture; a rim of paper keeps them readable over lines. */
export function Tag({
  x,
  y,
  anchor = 'start',
  tone = 'ink',
  children,
}: {
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  tone?: Series | 'ink'
  children: ReactNode
}) {
  return (
    <text
      x={px(x)}
      y={px(y)}
      textAnchor={anchor}
      fill={tone === 'ink' ? 'var(--ink-2)' : seriesStyles[tone].stroke}
      stroke="var(--surface)"
      strokeWidth="4"
      paintOrder="stroke"
      className={`font-semibold ${WORD}`}
    >
      {children}
    </text>
  )
}

/** Hatching for areas: it reads without colour, and on paper. */
export function Hatch({ id, tone = 'var(--ink-3)' }: { id: string; tone?: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="7" stroke={tone} strokeWidth="1.4" opacity="0.55" />
    </pattern>
  )
}
