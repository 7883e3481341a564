/** What one would write by hand, with typed arrays and plain loops: the yardstick. */

export function add(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length)
  for (let i = 0; i < a.length; i++) out[i] = (a[i] as number) + (b[i] as number)
  return out
}

export function exp(a: Float64Array): Float64Array {
  const out = new Float64Array(a.length)
  for (let i = 0; i < a.length; i++) out[i] = Math.exp(a[i] as number)
  return out
}

/** a [n, m] + b [m]. */
export function addRow(a: Float64Array, b: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(a.length)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) out[i * m + j] = (a[i * m + j] as number) + (b[j] as number)
  }
  return out
}

/** a [n, m] + b [n, 1]. */
export function addColumn(a: Float64Array, b: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(a.length)
  for (let i = 0; i < n; i++) {
    const v = b[i] as number
    for (let j = 0; j < m; j++) out[i * m + j] = (a[i * m + j] as number) + v
  }
  return out
}

export function sumAll(a: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] as number
  return sum
}

export function sumRows(a: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(m)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) out[j] = (out[j] as number) + (a[i * m + j] as number)
  return out
}

export function sumColumns(a: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < m; j++) sum += a[i * m + j] as number
    out[i] = sum
  }
  return out
}

/** The plain i, k, j loop. */
export function matmul(a: Float64Array, b: Float64Array, n: number, k: number, m: number): Float64Array {
  const out = new Float64Array(n * m)
  for (let i = 0; i < n; i++) {
    for (let p = 0; p < k; p++) {
      const v = a[i * k + p] as number
      for (let j = 0; j < m; j++) out[i * m + j] = (out[i * m + j] as number) + v * (b[p * m + j] as number)
    }
  }
  return out
}

export function softmax(a: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(a.length)
  for (let i = 0; i < n; i++) {
    let largest = -Infinity
    for (let j = 0; j < m; j++) largest = Math.max(largest, a[i * m + j] as number)
    let sum = 0
    for (let j = 0; j < m; j++) {
      const e = Math.exp((a[i * m + j] as number) - largest)
      out[i * m + j] = e
      sum += e
    }
    for (let j = 0; j < m; j++) out[i * m + j] = (out[i * m + j] as number) / sum
  }
  return out
}

export interface BatchNorm {
  readonly y: Float64Array
  readonly standardized: Float64Array
  readonly inverse: Float64Array
}

/** x [b, f, s] over b and s. */
export function batchNorm(
  x: Float64Array,
  gamma: Float64Array,
  beta: Float64Array,
  [b, f, s]: readonly [number, number, number],
): BatchNorm {
  const [y, standardized, inverse] = [
    new Float64Array(x.length),
    new Float64Array(x.length),
    new Float64Array(f),
  ]
  for (let c = 0; c < f; c++) {
    let sum = 0
    for (let n = 0; n < b; n++) {
      const start = (n * f + c) * s
      for (let i = start; i < start + s; i++) sum += x[i] as number
    }
    const mean = sum / (b * s)
    let squares = 0
    for (let n = 0; n < b; n++) {
      const start = (n * f + c) * s
      for (let i = start; i < start + s; i++) squares += ((x[i] as number) - mean) ** 2
    }
    const scale = 1 / Math.sqrt(squares / (b * s) + 1e-5)
    inverse[c] = scale
    const [g, shift] = [gamma[c] as number, beta[c] as number]
    for (let n = 0; n < b; n++) {
      const start = (n * f + c) * s
      for (let i = start; i < start + s; i++) {
        const v = ((x[i] as number) - mean) * scale
        standardized[i] = v
        y[i] = v * g + shift
      }
    }
  }
  return { y, standardized, inverse }
}

export function batchNormBackward(
  dy: Float64Array,
  { standardized, inverse }: BatchNorm,
  gamma: Float64Array,
  [b, f, s]: readonly [number, number, number],
): { dx: Float64Array; dgamma: Float64Array; dbeta: Float64Array } {
  const [dx, dgamma, dbeta] = [new Float64Array(dy.length), new Float64Array(f), new Float64Array(f)]
  for (let c = 0; c < f; c++) {
    let sum = 0
    let product = 0
    for (let n = 0; n < b; n++) {
      const start = (n * f + c) * s
      for (let i = start; i < start + s; i++) {
        sum += dy[i] as number
        product += (dy[i] as number) * (standardized[i] as number)
      }
    }
    dbeta[c] = sum
    dgamma[c] = product
    const [mean, slope, scale] = [
      sum / (b * s),
      product / (b * s),
      (gamma[c] as number) * (inverse[c] as number),
    ]
    for (let n = 0; n < b; n++) {
      const start = (n * f + c) * s
      for (let i = start; i < start + s; i++) {
        dx[i] = ((dy[i] as number) - mean - (standardized[i] as number) * slope) * scale
      }
    }
  }
  return { dx, dgamma, dbeta }
}

/** x [n, c, h, w], weight [o, c, k, k], no padding, stride 1: the seven loops. */
export function conv2d(
  x: Float64Array,
  weight: Float64Array,
  [n, c, h, w]: readonly [number, number, number, number],
  [o, k]: readonly [number, number],
): Float64Array {
  const [height, width] = [h - k + 1, w - k + 1]
  const out = new Float64Array(n * o * height * width)
  for (let b = 0; b < n; b++) {
    for (let f = 0; f < o; f++) {
      for (let ch = 0; ch < c; ch++) {
        for (let i = 0; i < k; i++) {
          for (let j = 0; j < k; j++) {
            const v = weight[((f * c + ch) * k + i) * k + j] as number
            for (let p = 0; p < height; p++) {
              const to = ((b * o + f) * height + p) * width
              const from = ((b * c + ch) * h + p + i) * w + j
              for (let q = 0; q < width; q++)
                out[to + q] = (out[to + q] as number) + v * (x[from + q] as number)
            }
          }
        }
      }
    }
  }
  return out
}

/** One step of gradient descent of softmax(relu(x·W₁ + b₁)·W₂ + b₂) under cross-entropy. Changes the parameters. */
export function mlpStep(
  x: Float64Array,
  target: Float64Array,
  [w1, b1, w2, b2]: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
  [n, d, hidden, classes]: readonly [number, number, number, number],
  rate: number,
): number {
  const z = addRow(matmul(x, w1, n, d, hidden), b1, n, hidden)
  const h = new Float64Array(z.length)
  for (let i = 0; i < z.length; i++) h[i] = Math.max(0, z[i] as number)
  const logits = addRow(matmul(h, w2, n, hidden, classes), b2, n, classes)
  const p = softmax(logits, n, classes)
  let loss = 0
  for (let i = 0; i < n; i++) {
    const at = i * classes + (target[i] as number)
    loss -= Math.log(p[at] as number) / n
    p[at] = (p[at] as number) - 1
  }
  for (let i = 0; i < p.length; i++) p[i] = (p[i] as number) / n
  const dh = matmul(p, transpose(w2, hidden, classes), n, classes, hidden)
  for (let i = 0; i < dh.length; i++) if ((z[i] as number) <= 0) dh[i] = 0
  const gradients = [
    matmul(transpose(x, n, d), dh, d, n, hidden),
    sumRows(dh, n, hidden),
    matmul(transpose(h, n, hidden), p, hidden, n, classes),
    sumRows(p, n, classes),
  ] as const
  ;[w1, b1, w2, b2].forEach((parameter, k) => {
    const gradient = gradients[k] as Float64Array
    for (let i = 0; i < parameter.length; i++)
      parameter[i] = (parameter[i] as number) - rate * (gradient[i] as number)
  })
  return loss
}

function transpose(a: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(a.length)
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) out[j * n + i] = a[i * m + j] as number
  return out
}
