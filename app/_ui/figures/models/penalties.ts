/** A loss in two weights under an L1 or an L2 penalty: where the minimum goes. */
export interface Weights {
  readonly x: number
  readonly y: number
}

/** The loss ½ (w − c)ᵀ H (w − c), least at `CENTRE`. */
export const CENTRE: Weights = { x: 1.6, y: 0.7 }
const H = { xx: 1, xy: 0.45, yy: 1.2 }

export function loss(w: Weights): number {
  const [dx, dy] = [w.x - CENTRE.x, w.y - CENTRE.y]
  return 0.5 * (H.xx * dx * dx + 2 * H.xy * dx * dy + H.yy * dy * dy)
}

/** Minimum of loss + (λ/2)‖w‖²: (H + λI)⁻¹ H c. */
export function ridge(lambda: number): Weights {
  const [a, b, d] = [H.xx + lambda, H.xy, H.yy + lambda]
  const [p, q] = [H.xx * CENTRE.x + H.xy * CENTRE.y, H.xy * CENTRE.x + H.yy * CENTRE.y]
  const determinant = a * d - b * b
  return { x: (d * p - b * q) / determinant, y: (a * q - b * p) / determinant }
}

/** Minimum of loss + λ‖w‖₁, one weight after the other by soft thresholding until nothing changes. */
export function lasso(lambda: number): Weights {
  const soft = (value: number) => Math.sign(value) * Math.max(0, Math.abs(value) - lambda)
  let w = { ...CENTRE }
  for (let round = 0; round < 1000; round++) {
    const x = soft(H.xx * CENTRE.x - H.xy * (w.y - CENTRE.y)) / H.xx
    const y = soft(H.yy * CENTRE.y - H.xy * (x - CENTRE.x)) / H.yy
    const settled = x === w.x && y === w.y
    w = { x, y }
    if (settled) break
  }
  return w
}

/** Points w with loss(w) = `level`, around the centre. */
export function contour(level: number): Weights[] {
  // With w − c = r·(cos θ, sin θ), the loss is r² times that of the unit step.
  return Array.from({ length: 97 }, (_, i) => {
    const angle = (i / 96) * 2 * Math.PI
    const unit = { x: Math.cos(angle), y: Math.sin(angle) }
    const r = Math.sqrt(level / loss({ x: CENTRE.x + unit.x, y: CENTRE.y + unit.y }))
    return { x: CENTRE.x + r * unit.x, y: CENTRE.y + r * unit.y }
  })
}

/** All w with the same norm as the given ones. */
export function ball(norm: 'l1' | 'l2', w: Weights): Weights[] {
  if (norm === 'l1') {
    const r = Math.abs(w.x) + Math.abs(w.y)
    return [
      { x: r, y: 0 },
      { x: 0, y: r },
      { x: -r, y: 0 },
      { x: 0, y: -r },
      { x: r, y: 0 },
    ]
  }
  const r = Math.hypot(w.x, w.y)
  return Array.from({ length: 97 }, (_, i) => {
    const angle = (i / 96) * 2 * Math.PI
    return { x: r * Math.cos(angle), y: r * Math.sin(angle) }
  })
}
