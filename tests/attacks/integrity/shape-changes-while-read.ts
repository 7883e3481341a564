/*---
tries: to have one shape when it is checked and another when it is used
codes: [wrong-type, wrong-shape]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let reads = 0
  const shape = new Proxy([dy.size], { get: (target, key) => (key === '0' ? (reads++ % 2 ? 1e9 : 0) : Reflect.get(target, key)) })
  return { data: new Float64Array(dy.size), shape }
}
