'use client'

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { cookieNames, writePreference } from './preferences.ts'
import { ShortcutsSheet } from './shortcuts-sheet.tsx'

interface Shortcuts {
  enabled: boolean
  setEnabled: (enabled: boolean) => void
  /** Opens the sheet that lists the keys. */
  showSheet: () => void
}

const ShortcutsContext = createContext<Shortcuts>({
  enabled: true,
  setEnabled: () => undefined,
  showSheet: () => undefined,
})

export function useShortcutSettings(): Shortcuts {
  return useContext(ShortcutsContext)
}

/** Keys belong to the page, except where a person writes, picks, or has a dialog before them. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"], .monaco-editor') !== null
  )
}

/**
 * Single keys of a page: `{ u: undo, ' ': reveal }`, by `KeyboardEvent.key`. Off when the person switched
 * shortcuts off, while typing, and with any modifier but Shift (so `?` works).
 */
export function useShortcuts(keys: Record<string, (event: KeyboardEvent) => void>): void {
  const { enabled } = useShortcutSettings()
  const current = useRef(keys)
  useLayoutEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isTaken(event.target)) return
      const handle = current.current[event.key]
      if (!handle) return
      // Space and Enter belong to the control that has the focus.
      const onControl = event.target instanceof Element && event.target.closest('a, button, summary') !== null
      if (onControl && (event.key === ' ' || event.key === 'Enter')) return
      event.preventDefault()
      handle(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
}

/** ⌘ or Ctrl with a key; these work while typing too. `key` in lower case. */
export function useCommandKey(key: string, handle: () => void): void {
  const { enabled } = useShortcutSettings()
  const current = useRef(handle)
  useLayoutEffect(() => {
    current.current = handle
  })
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return
      if (event.key.toLowerCase() !== key) return
      event.preventDefault()
      current.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled, key])
}

export function ShortcutsProvider({ initial, children }: { initial: boolean; children: ReactNode }) {
  const [enabled, setOn] = useState(initial)
  const [sheet, setSheet] = useState(false)
  const setEnabled = useCallback((on: boolean) => {
    setOn(on)
    writePreference(cookieNames.shortcuts, on ? 'on' : 'off')
  }, [])
  const value = useMemo(
    () => ({ enabled, setEnabled, showSheet: () => setSheet(true) }),
    [enabled, setEnabled],
  )
  return (
    <ShortcutsContext value={value}>
      {children}
      <SheetKey onOpen={value.showSheet} />
      <ShortcutsSheet open={sheet} onClose={() => setSheet(false)} />
    </ShortcutsContext>
  )
}

/** Inside the provider, so that it obeys the switch like every other key. */
function SheetKey({ onOpen }: { onOpen: () => void }) {
  useShortcuts({ '?': onOpen })
  return null
}
