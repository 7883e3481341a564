'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { ShownTensor } from '#verdict'
import { cellText, heat, longText, magnitude } from './heat-scale.ts'
import { leadingAxes, sliceAt } from './tensor-slices.ts'

/** Cells beyond this many rows or columns are cut: a heat map is read, not scrolled for ever. */
const MAX_CELLS = 24
/** From this many columns on the cells are too small for numbers. */
const NUMBERS_UP_TO = 10

interface HeatMapProps {
  tensor: ShownTensor
  /** The element to mark, by its full index; the slice that holds it is shown first. */
  worst: readonly number[] | null
  caption: string
}

/**
 * A tensor as a heat map: the last two axes as a grid, the others chosen by their index. The scale is
 * diverging about zero; the numbers are in the cells where they fit and in the cell's title always.
 */
export function HeatMap({ tensor, worst, caption }: HeatMapProps) {
  const t = useTranslations('verdict')
  const id = useId()
  const axes = leadingAxes(tensor.shape)
  const [leading, setLeading] = useState(() => axes.map((_, axis) => worst?.[axis] ?? 0))
  const slice = sliceAt(tensor, leading)
  const scale = magnitude(tensor.data)
  const rows = Math.min(slice.rows, MAX_CELLS)
  const columns = Math.min(slice.columns, MAX_CELLS)
  const worstPosition = worst && tensor.shape.length === worst.length ? flatIndex(tensor.shape, worst) : -1

  return (
    <figure className="m-0 min-w-0">
      <div className="overflow-x-auto">
        <table className="border-separate border-spacing-0.5" aria-describedby={`${id}-caption`}>
          <tbody>
            {Array.from({ length: rows }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its position
              <tr key={row}>
                {Array.from({ length: columns }, (_, column) => {
                  const position = row * slice.columns + column
                  const value = slice.values[position]
                  if (value === undefined) return null
                  const warmth = heat(value, scale)
                  const marked = slice.offset + position === worstPosition
                  return (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its position
                      key={column}
                      title={`[${[...leading, row, column].slice(-Math.max(1, tensor.shape.length)).join(', ')}] ${longText(value)}`}
                      className={`h-7 rounded-[3px] text-center font-mono text-[11px] leading-none tabular-nums ${
                        columns <= NUMBERS_UP_TO ? 'min-w-11 px-1' : 'min-w-4'
                      } ${marked ? 'outline-2 outline-ink' : ''}`}
                      style={cellColours(warmth)}
                      aria-label={marked ? t('heat.worstCell', { value: longText(value) }) : undefined}
                    >
                      {columns <= NUMBERS_UP_TO ? cellText(value) : marked ? '×' : ''}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption
        id={`${id}-caption`}
        className="mt-1 flex flex-wrap items-center gap-2 text-[13px] text-ink-3"
      >
        <span>{caption}</span>
        {(rows < slice.rows || columns < slice.columns) && <span>{t('heat.cut', { rows, columns })}</span>}
        {axes.map((size, axis) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its position
          <label key={axis} className="inline-flex items-center gap-1">
            {t('heat.axis', { axis })}
            <select
              className="rounded border border-line bg-surface px-1 py-0.5 font-mono text-[12px] text-ink"
              value={leading[axis] ?? 0}
              onChange={(event) => setLeading(leading.with(axis, Number(event.target.value)))}
            >
              {Array.from({ length: size }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an index is its position
                <option key={index} value={index}>
                  {index}
                </option>
              ))}
            </select>
          </label>
        ))}
      </figcaption>
    </figure>
  )
}

function cellColours(warmth: number | null) {
  if (warmth === null) return { background: 'var(--warn-soft)', color: 'var(--warn)' }
  const end = warmth < 0 ? 'var(--heat-neg)' : 'var(--heat-pos)'
  const strength = Math.round(Math.abs(warmth) * 85)
  return {
    background: `color-mix(in oklab, ${end} ${strength}%, var(--heat-zero))`,
    color: strength > 46 ? '#fff' : 'var(--ink)',
  }
}

function flatIndex(shape: readonly number[], index: readonly number[]): number {
  return shape.reduce((position, size, axis) => position * size + (index[axis] ?? 0), 0)
}
