'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { ShownTensor } from '#verdict'
import { cellText, heat, longText, magnitude } from './heat-scale.ts'
import { leadingAxes, leadingIndices, sliceAt } from './tensor-slices.ts'

/** Cells beyond this many rows or columns are cut: a heat map is read, not scrolled for ever. */
const MAX_CELLS = 24
/** From this many columns on the cells are too small for numbers. */
const NUMBERS_UP_TO = 10
/** So many slices are offered one by one; more are chosen axis by axis. */
const MAX_LISTED = 64

interface HeatMapProps {
  tensor: ShownTensor
  /** The element to mark, by its full index; the slice that holds it is shown first. */
  worst: readonly number[] | null
  caption: string
  /** Elements that are marked as wrong, beside the worst. */
  isWrong?: (position: number) => boolean
  /** Off where everything is wrong: a dot in every cell says nothing. */
  dots?: boolean
}

/**
 * A tensor as a heat map: the last two axes as a grid, the others chosen by their index. The scale is diverging about
 * zero and stands below; the numbers are in the cells where they fit, and in the cell's title always. What is wrong
 * has a dot, the worst of it a frame: neither needs an eye for colour.
 */
export function HeatMap({ tensor, worst, caption, isWrong = () => false, dots = true }: HeatMapProps) {
  const t = useTranslations('verdict.heat')
  const id = useId()
  const axes = leadingAxes(tensor.shape)
  const [leading, setLeading] = useState(() => axes.map((_, axis) => worst?.[axis] ?? 0))
  const slice = sliceAt(tensor, leading)
  const scale = magnitude(tensor.data)
  const rows = Math.min(slice.rows, MAX_CELLS)
  const columns = Math.min(slice.columns, MAX_CELLS)
  const isVector = tensor.shape.length < 2
  const hasNumbers = columns <= NUMBERS_UP_TO
  const worstPosition = worst && tensor.shape.length === worst.length ? flatIndex(tensor.shape, worst) : -1
  const cut = rows < slice.rows || columns < slice.columns

  return (
    <figure className="m-0 min-w-0">
      <div className="overflow-x-auto pb-1">
        <table className="border-separate border-spacing-0.5" aria-describedby={`${id}-caption`}>
          <thead>
            <tr>
              {!isVector && <td />}
              {range(columns).map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="px-0.5 font-mono text-[10.5px] font-normal text-ink-3"
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {range(rows).map((row) => (
              <tr key={row}>
                {!isVector && (
                  <th scope="row" className="pr-1 font-mono text-[10.5px] font-normal text-ink-3">
                    {row}
                  </th>
                )}
                {range(columns).map((column) => {
                  const position = slice.offset + row * slice.columns + column
                  const value = slice.values[row * slice.columns + column]
                  if (value === undefined) return null
                  const isWorst = position === worstPosition
                  const wrong = isWorst || isWrong(position)
                  return (
                    <td
                      key={column}
                      title={`[${[...leading, row, column].slice(-Math.max(1, tensor.shape.length)).join(', ')}] ${longText(value)}`}
                      className={`relative h-7 rounded-[3px] text-center font-mono text-[11px] leading-none tabular-nums ${
                        hasNumbers ? 'min-w-11 px-1.5' : 'min-w-4'
                      } ${isWorst ? 'outline-2 -outline-offset-1 outline-ink' : ''}`}
                      style={cellColours(heat(value, scale))}
                    >
                      {hasNumbers ? cellText(value) : isWorst ? '×' : ''}
                      {wrong && dots && (
                        <span aria-hidden className="absolute top-px right-0.5 text-[13px] leading-[8px]">
                          •
                        </span>
                      )}
                      {isWorst ? (
                        <span className="sr-only"> {t('worst')}</span>
                      ) : (
                        wrong && <span className="sr-only"> {t('wrong')}</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption id={`${id}-caption`} className="mt-1 grid gap-1.5 text-[13px] text-ink-2">
        {axes.length > 0 && (
          <SliceChoice tensor={tensor} leading={leading} isWrong={isWrong} onChoose={setLeading} />
        )}
        <span>{caption}</span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[12px] text-ink-3">
          <Scale limit={scale} />
          {worst && <span>{t(dots ? 'marks' : 'frame')}</span>}
          {cut && <span>{t('cut', { rows, columns })}</span>}
        </span>
      </figcaption>
    </figure>
  )
}

interface SliceChoiceProps {
  tensor: ShownTensor
  leading: readonly number[]
  isWrong(position: number): boolean
  onChoose(leading: number[]): void
}

/** Which matrix of a tensor of more axes is shown; each says how much is wrong in it. */
function SliceChoice({ tensor, leading, isWrong, onChoose }: SliceChoiceProps) {
  const t = useTranslations('verdict.heat')
  const axes = leadingAxes(tensor.shape)
  const field = 'rounded border border-line-strong bg-surface px-1 py-0.5 font-mono text-[12px] text-ink'
  const count = axes.reduce((product, size) => product * size, 1)
  if (count > MAX_LISTED) {
    return (
      <span className="flex flex-wrap gap-2">
        {axes.map((size, axis) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its position
          <label key={axis} className="inline-flex items-center gap-1">
            {t('axis', { axis })}
            <select
              className={field}
              value={leading[axis] ?? 0}
              onChange={(event) => onChoose(leading.with(axis, Number(event.target.value)))}
            >
              {range(size).map((index) => (
                <option key={index} value={index}>
                  {index}
                </option>
              ))}
            </select>
          </label>
        ))}
      </span>
    )
  }
  const slices = leadingIndices(axes)
  return (
    <label className="inline-flex flex-wrap items-center gap-1.5">
      {t('slice')}
      <select
        className={field}
        value={slices.findIndex((index) => index.join() === leading.join())}
        onChange={(event) => onChoose([...(slices[Number(event.target.value)] ?? leading)])}
      >
        {slices.map((index, i) => {
          const { offset, values } = sliceAt(tensor, index)
          const wrong = values.filter((_, k) => isWrong(offset + k)).length
          return (
            <option key={index.join()} value={i}>
              [{index.join(', ')}, :, :]{wrong > 0 ? ` ✗ ${wrong}` : ''}
            </option>
          )
        })}
      </select>
    </label>
  )
}

/** The colours' meaning, with its numbers. */
function Scale({ limit }: { limit: number }) {
  return (
    <span className="inline-flex items-center gap-1.5 font-mono text-[11px] tabular-nums">
      {cellText(-limit)}
      <span
        aria-hidden
        className="h-2 w-20 rounded-sm"
        style={{
          background: `linear-gradient(in oklab to right, ${colour(-1)}, var(--heat-zero), ${colour(1)})`,
        }}
      />
      {cellText(limit)}
    </span>
  )
}

/** The ends of the scale stay readable under their numbers. */
const STRONGEST = 85

function colour(warmth: number): string {
  const end = warmth < 0 ? 'var(--heat-neg)' : 'var(--heat-pos)'
  return `color-mix(in oklab, ${end} ${Math.round(Math.abs(warmth) * STRONGEST)}%, var(--heat-zero))`
}

function cellColours(warmth: number | null) {
  if (warmth === null) return { background: 'var(--warn-soft)', color: 'var(--warn)' }
  return { background: colour(warmth), color: Math.abs(warmth) * STRONGEST > 46 ? '#fff' : 'var(--ink)' }
}

function flatIndex(shape: readonly number[], index: readonly number[]): number {
  return shape.reduce((position, size, axis) => position * size + (index[axis] ?? 0), 0)
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i)
}
