/** How the lines of a figure differ: by colour, by dash and by mark, so that one of them is always seen. */
export const seriesStyles = {
  a: { stroke: 'var(--accent)', dash: undefined, mark: 'circle' },
  b: { stroke: 'var(--warn)', dash: '8 5', mark: 'square' },
  c: { stroke: 'var(--pass)', dash: '2 5', mark: 'triangle' },
  d: { stroke: 'var(--ink-3)', dash: '10 4 2 4', mark: 'cross' },
} as const satisfies Record<string, { stroke: string; dash: string | undefined; mark: string }>

export type Series = keyof typeof seriesStyles
