'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

/** Counts up in seconds beside how long a good answer takes. Silent: nobody wants to be told every second. */
export function Stopwatch({ since, minutes }: { since: number; minutes: number }) {
  const t = useTranslations('interview')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const tick = () => setSeconds(Math.floor((performance.now() - since) / 1000))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [since])
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span role="timer" aria-live="off" className="nums text-[14px] text-ink-3">
      {t('elapsed', { time, minutes })}
    </span>
  )
}
