'use client'

import { useSyncExternalStore } from 'react'

export type Modifier = 'command' | 'control'

export const modifierName: Record<Modifier, string> = { command: '⌘', control: 'Ctrl' }

const never = () => () => undefined

/** The key that commands are given with on this machine; on the server the more common Ctrl. */
export function useModifier(): Modifier {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? 'command' : 'control'),
    () => 'control',
  )
}
