/** Pairwise summation (Higham 1993): blocks are added plainly, blocks of blocks as a binary tree. */

const BLOCK = 128
const ROWS = 32

/** Sums the middle of x, seen as [outer, n, inner], into out, seen as [outer, inner]. */
export function sumMiddle(x: Float64Array, outer: number, n: number, inner: number, out: Float64Array): void {
  if (inner === 1) {
    for (let o = 0; o < outer; o++) out[o] = sumRun(x, o * n, n)
    return
  }
  const spare: Float64Array[] = []
  for (let o = 0; o < outer; o++) sumRows(x, o * n * inner, n, inner, out, o * inner, spare, 0)
}

/** The sum of `n` neighbours from `start` on. */
export function sumRun(x: Float64Array, start: number, n: number): number {
  if (n > BLOCK) {
    // Multiples of 8, so that only the last block has a remainder.
    const half = (n >> 1) & ~7
    return sumRun(x, start, half) + sumRun(x, start + half, n - half)
  }
  if (n < 8) {
    let total = n === 0 ? 0 : (x[start] as number)
    for (let i = start + 1; i < start + n; i++) total += x[i] as number
    return total
  }
  let a = x[start] as number
  let b = x[start + 1] as number
  let c = x[start + 2] as number
  let d = x[start + 3] as number
  const end = start + (n & ~3)
  for (let i = start + 4; i < end; i += 4) {
    a += x[i] as number
    b += x[i + 1] as number
    c += x[i + 2] as number
    d += x[i + 3] as number
  }
  for (let i = end; i < start + n; i++) a += x[i] as number
  return a + b + (c + d)
}

/** Adds up `n` rows of length `width` into out[o ... o + width); `spare` holds one row per depth. */
function sumRows(
  x: Float64Array,
  start: number,
  n: number,
  width: number,
  out: Float64Array,
  o: number,
  spare: Float64Array[],
  depth: number,
): void {
  if (n > ROWS) {
    const half = n >> 1
    spare[depth] ??= new Float64Array(width)
    const other = spare[depth] as Float64Array
    sumRows(x, start, half, width, out, o, spare, depth + 1)
    sumRows(x, start + half * width, n - half, width, other, 0, spare, depth + 1)
    for (let k = 0; k < width; k++) out[o + k] = (out[o + k] as number) + (other[k] as number)
    return
  }
  out.fill(0, o, o + width)
  let row = 0
  let p = start
  for (; row + 3 < n; row += 4, p += 4 * width) {
    const [q, r, s] = [p + width, p + 2 * width, p + 3 * width]
    for (let k = 0; k < width; k++) {
      out[o + k] =
        (out[o + k] as number) +
        ((x[p + k] as number) + (x[q + k] as number)) +
        ((x[r + k] as number) + (x[s + k] as number))
    }
  }
  for (; row < n; row++, p += width) {
    for (let k = 0; k < width; k++) out[o + k] = (out[o + k] as number) + (x[p + k] as number)
  }
}
