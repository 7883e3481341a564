/*---
tries: to grow a buffer beyond what the limit counts
codes: [memory-limit, time-limit, threw, crashed]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const buffer = new ArrayBuffer(8, { maxByteLength: 2 ** 31 }) as ArrayBuffer & { resize(n: number): void }
  buffer.resize(2 ** 31)
  new Uint8Array(buffer).fill(1)
  return dy
}
