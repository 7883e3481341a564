/** From numbers to places in a picture. */
export type Scale = (value: number) => number

export type Interval = readonly [from: number, to: number]

export function linear([d0, d1]: Interval, [r0, r1]: Interval): Scale {
  return (value) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0)
}

export function logarithmic([d0, d1]: Interval, range: Interval): Scale {
  const scale = linear([Math.log10(d0), Math.log10(d1)], range)
  return (value) => scale(Math.log10(value))
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Server and browser must write the same attribute; a hundredth of a pixel is more than enough. */
export function px(value: number): number {
  return Math.round(value * 100) / 100
}

/** A line through the points; it is interrupted where a number is not finite. */
export function line(points: Iterable<Point>, x: Scale, y: Scale): string {
  let d = ''
  let drawing = false
  for (const point of points) {
    const place: Point = { x: x(point.x), y: y(point.y) }
    if (!Number.isFinite(place.x) || !Number.isFinite(place.y)) {
      drawing = false
      continue
    }
    d += `${drawing ? 'L' : 'M'}${px(place.x)} ${px(place.y)}`
    drawing = true
  }
  return d
}

/** Pairs up two columns of numbers. */
export function points(xs: ArrayLike<number>, ys: ArrayLike<number>): Point[] {
  return Array.from(xs, (x, i) => ({ x, y: ys[i] ?? Number.NaN }))
}

/** `count` numbers from `low` to `high`, both included. */
export function steps(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1))
}
