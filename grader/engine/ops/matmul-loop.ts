/** The innermost loops of the matrix product. */

/** Rows of b that one pass over a row of the result takes in. */
const COLUMNS = 1024

/**
 * out[n, m] += a[n, k] · b[k, m], all row-major from the given offsets. Four rows of b are taken at once, so
 * that each element of the result is loaded and stored once for four products.
 */
export function multiplyInto(
  out: Float64Array,
  o: number,
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  n: number,
  k: number,
  m: number,
): void {
  for (let from = 0; from < m; from += COLUMNS) {
    const to = Math.min(m, from + COLUMNS)
    for (let row = 0; row < n; row++) {
      const c0 = o + row * m
      const a0 = i + row * k
      let p = 0
      for (; p + 3 < k; p += 4) {
        const w0 = a[a0 + p] as number
        const w1 = a[a0 + p + 1] as number
        const w2 = a[a0 + p + 2] as number
        const w3 = a[a0 + p + 3] as number
        const b0 = j + p * m
        const b1 = b0 + m
        const b2 = b1 + m
        const b3 = b2 + m
        for (let q = from; q < to; q++) {
          out[c0 + q] =
            (out[c0 + q] as number) +
            (w0 * (b[b0 + q] as number) + w1 * (b[b1 + q] as number)) +
            (w2 * (b[b2 + q] as number) + w3 * (b[b3 + q] as number))
        }
      }
      for (; p < k; p++) {
        const w = a[a0 + p] as number
        const b0 = j + p * m
        for (let q = from; q < to; q++) out[c0 + q] = (out[c0 + q] as number) + w * (b[b0 + q] as number)
      }
    }
  }
}
