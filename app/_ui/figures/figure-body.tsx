'use client'

import { useId } from 'react'
import { figures } from './figures.ts'
import { ReadoutId } from './kit/readout-id.ts'

/** The figure of this id: drawn by the server too, so that it is there before any script and on paper. */
export function FigureBody({ id }: { id: string }) {
  const readout = useId()
  const Figure = figures[id]
  return Figure ? (
    <ReadoutId value={readout}>
      <Figure />
    </ReadoutId>
  ) : null
}
