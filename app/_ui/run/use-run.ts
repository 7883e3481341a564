'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { judge } from '#checks/judge.ts'
import type { Language, Verdict } from '#verdict'
import { type Kit, loadKit } from './kit.ts'
import { openInFrame } from './open-in-frame.ts'
import { RunStopped } from './run-frame.ts'
import type { Translate } from './translation.ts'

export type RunState =
  | { phase: 'idle' | 'running' | 'stopped' }
  /** `id` is new with every run. */
  | { phase: 'judged'; id: string; verdict: Verdict }

/** `for-server`: this lab or language is run there. `failed`: it is run here, but this browser cannot do it now. */
export type RunEnd = 'done' | 'for-server' | 'failed'

interface RunOptions {
  lab: string
  language: Language
  /** False where Run is the server's, or nobody's. */
  enabled: boolean
  translate: Translate
}

/** Judges the public cases in this browser: nothing is sent, nothing is counted, nobody waits in a queue. */
export function useRun({ lab, language, enabled, translate }: RunOptions) {
  const [state, setState] = useState<RunState>({ phase: 'idle' })
  const kit = useRef<Promise<Kit | null> | null>(null)
  const running = useRef<AbortController | null>(null)

  const load = useCallback(() => {
    const loading = kit.current ?? loadKit(lab, language)
    kit.current = loading
    // The server may be back at the next try.
    loading.catch(() => {
      if (kit.current === loading) kit.current = null
    })
    return loading
  }, [lab, language])

  useEffect(() => {
    if (!enabled) return
    // Before it is asked for, but after what the page needs to be read and written in.
    const warmUp = async () => {
      // The first translation takes longest; nobody has to wait for it.
      if ((await load()) !== null) await translate('')
    }
    const cancel = whenIdle(() => void warmUp().catch(() => {}))
    return () => {
      cancel()
      running.current?.abort(new RunStopped('the page was left'))
      const loaded = kit.current
      kit.current = null
      loaded?.then((one) => one?.dispose()).catch(() => {})
    }
  }, [enabled, load, translate])

  const run = useCallback(
    async (source: string): Promise<RunEnd> => {
      if (!enabled) return 'for-server'
      const id = crypto.randomUUID()
      const controller = new AbortController()
      running.current?.abort(new RunStopped('another run was begun'))
      running.current = controller
      setState({ phase: 'running' })
      let loaded: Kit | null = null
      try {
        loaded = await load()
        if (loaded === null) {
          setState({ phase: 'idle' })
          return 'for-server'
        }
        const frame = await loaded.frame()
        controller.signal.throwIfAborted()
        const verdict = await judge(
          loaded.prepared,
          { language, source, mode: 'run' },
          openInFrame(frame, id, translate, controller.signal),
          { seed: id, now: () => performance.now() },
        )
        controller.signal.throwIfAborted()
        setState({ phase: 'judged', id, verdict })
        return 'done'
      } catch {
        // Whatever it was, it is not about the code: the server runs it instead.
        if (controller.signal.aborted) return 'done'
        loaded?.dropFrame()
        setState({ phase: 'idle' })
        return 'failed'
      } finally {
        if (running.current === controller) running.current = null
      }
    },
    [enabled, language, load, translate],
  )

  const stop = useCallback(() => {
    if (running.current === null) return
    running.current.abort(new RunStopped('the person stopped it'))
    running.current = null
    setState({ phase: 'stopped' })
  }, [])

  /** Another verdict is shown from now on. */
  const clear = useCallback(() => setState({ phase: 'idle' }), [])

  return { state, run, stop, clear }
}

function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task, 1000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(task, { timeout: 5000 })
  return () => cancelIdleCallback(handle)
}
