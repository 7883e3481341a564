import { useTranslations } from 'next-intl'
import { type ReactNode, use, useId } from 'react'
import { Button } from '../../button.tsx'
import { classes } from '../../classes.ts'
import { ReadoutId } from './readout-id.ts'
import { type Series, seriesStyles } from './series.ts'

/** The pictures of a figure: side by side where there is room. */
export function Panels({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-x-6 gap-y-4 md:grid-cols-2 print:grid-cols-2">{children}</div>
}

/** A picture with its name above. */
export function Panel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="keep-together min-w-0">
      <p className="mb-1 text-[13.5px] font-semibold text-ink-2">{title}</p>
      {children}
    </div>
  )
}

export function Controls({ children }: { children: ReactNode }) {
  return (
    <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3 border-t border-line pt-3 print:border-0">
      {children}
    </div>
  )
}

/** A number to choose. The value stands beside the name, and prints with it. */
export function Slider({
  label,
  value,
  min,
  max,
  step,
  shown,
  onChange,
}: {
  label: ReactNode
  value: number
  min: number
  max: number
  step: number
  /** The value in words, as it is shown and read aloud. */
  shown: string
  onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div className="flex min-w-[180px] flex-1 flex-col gap-0.5 sm:max-w-[280px]">
      <div className="flex justify-between gap-3 text-[13.5px] text-ink-2 print:justify-start">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} className="nums font-semibold text-ink">
          {shown}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-7 w-full cursor-pointer accent-accent print:hidden"
      />
    </div>
  )
}

/** One of a few, by radio buttons: arrow keys move among them. */
export function Choice<T extends string>({
  legend,
  options,
  value,
  onChange,
}: {
  legend: ReactNode
  options: readonly { readonly value: T; readonly label: ReactNode }[]
  value: T
  onChange: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="text-[13.5px] text-ink-2">{legend}</legend>
      <div className="flex flex-wrap gap-1.5 pt-1">
        {options.map((option) => (
          <label
            key={option.value}
            className={classes(
              'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-lg border px-2.5 text-[13.5px] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              option.value === value
                ? 'border-accent bg-accent-soft font-semibold text-ink'
                : 'border-line text-ink-2 hover:border-line-strong print:hidden',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-3.5 accent-accent outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What the figure shows now, in numbers and words; read aloud when it changes, unless it changes by itself. */
export function Readout({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  return (
    <p id={use(ReadoutId)} aria-live={quiet ? 'off' : 'polite'} className="nums mt-3 text-[14px] text-ink">
      {children}
    </p>
  )
}

export function Legend({ items }: { items: readonly { series: Series; label: ReactNode }[] }) {
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-0.5 text-[13px] text-ink-2">
      {items.map(({ series, label }) => (
        <li key={series} className="flex items-center gap-2">
          <svg width="30" height="10" aria-hidden="true" className="shrink-0">
            <line
              x1="1"
              x2="29"
              y1="5"
              y2="5"
              stroke={seriesStyles[series].stroke}
              strokeDasharray={seriesStyles[series].dash}
              strokeWidth="2.4"
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

export function PlayButton({ player }: { player: { playing: boolean; toggle: () => void } }) {
  const t = useTranslations('figures')
  return (
    <Button size="small" onClick={player.toggle}>
      <span aria-hidden="true">{player.playing ? '❚❚' : '▶'}</span>
      {t(player.playing ? 'pause' : 'play')}
    </Button>
  )
}
