/*---
tries: 'to get hold of the driver''s own rows when they are made'
verdict: wrong
---*/
const Native = Float64Array
const rows: Float64Array[] = []
globalThis.Float64Array = new Proxy(Native, {
  construct(target, parts, own) {
    const row = Reflect.construct(target, parts, own)
    rows.push(row)
    return row
  },
})
export function lreluBackward(dy: Tensor) {
  return { data: new Native(dy.data.length), shape: dy.shape }
}
