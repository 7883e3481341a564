'use client'

import { figures } from './figures.ts'

/** The figure of this id: drawn by the server too, so that it is there before any script and on paper. */
export function FigureBody({ id }: { id: string }) {
  const Figure = figures[id]
  return Figure ? <Figure /> : null
}
