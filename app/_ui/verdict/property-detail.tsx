import { useTranslations } from 'next-intl'
import type { Detail, Num } from '#verdict'
import { longText } from './heat-scale.ts'

type Property = Extract<Detail, { type: 'property' }>

/** What was measured and where it must lie: in words, and as a point beside its interval. */
export function PropertyDetail({ detail, passed }: { detail: Property; passed: boolean }) {
  const t = useTranslations('verdict.property')
  const { measured, lower, upper } = detail
  const hasLower = lower !== null && lower !== '-Infinity'
  const hasUpper = upper !== null && upper !== 'Infinity'
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-[13.5px]">
      <p>
        {t('measured')}{' '}
        <span className={`font-mono text-[13px] tabular-nums ${passed ? '' : 'font-semibold text-fail'}`}>
          {longText(measured)}
        </span>
      </p>
      <p className="text-ink-2">
        {hasLower && hasUpper && lower === upper
          ? t('exactly', { value: longText(lower) })
          : hasLower && hasUpper && lower !== 0
            ? t('between', { lower: longText(lower), upper: longText(upper) })
            : hasUpper
              ? t('atMost', { upper: longText(upper) })
              : t('atLeast', { lower: longText(lower ?? 0) })}
      </p>
      {hasLower && hasUpper && <Interval measured={measured} lower={lower} upper={upper} passed={passed} />}
    </div>
  )
}

/** The allowed interval as a bar and the measurement as a mark on the same line. Says nothing that the words do not. */
function Interval({
  measured,
  lower,
  upper,
  passed,
}: {
  measured: Num
  lower: Num
  upper: Num
  passed: boolean
}) {
  if (typeof measured !== 'number' || typeof lower !== 'number' || typeof upper !== 'number') return null
  const [from, to] = [Math.min(lower, measured), Math.max(upper, measured)]
  if (!(to > from)) return null
  const at = (x: number) => 4 + (92 * (x - from)) / (to - from)
  const width = Math.max(1.5, at(upper) - at(lower))
  return (
    <svg aria-hidden viewBox="0 0 100 12" className="h-3.5 w-48" preserveAspectRatio="none">
      <line x1="0" x2="100" y1="6" y2="6" stroke="var(--line-strong)" vectorEffect="non-scaling-stroke" />
      <rect x={at(lower)} y="2.5" width={width} height="7" fill="var(--pass)" opacity="0.45" />
      <line
        x1={at(measured)}
        x2={at(measured)}
        y1="0"
        y2="12"
        stroke={passed ? 'var(--pass)' : 'var(--fail)'}
        strokeWidth="3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
