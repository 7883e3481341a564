'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * Moves a step number on by itself, from where it is to `last`. Whoever asks for less motion gets the end at
 * once.
 *
 * @param perSecond steps in a second
 */
export function usePlay(step: number, last: number, perSecond: number, onStep: (step: number) => void) {
  const [playing, setPlaying] = useState(false)
  const now = useRef({ step, onStep })
  useEffect(() => {
    now.current = { step, onStep }
  })
  useEffect(() => {
    if (!playing) return
    let before = performance.now()
    let owed = 0
    let frame = requestAnimationFrame(function next(time) {
      owed += ((time - before) / 1000) * perSecond
      before = time
      const whole = Math.floor(owed)
      owed -= whole
      const target = Math.min(last, now.current.step + whole)
      if (whole > 0) now.current.onStep(target)
      if (target >= last) setPlaying(false)
      else frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing, last, perSecond])
  const toggle = () => {
    if (playing) return setPlaying(false)
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return onStep(last)
    if (step >= last) onStep(0)
    setPlaying(true)
  }
  return { playing, toggle }
}
