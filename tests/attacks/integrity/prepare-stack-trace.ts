/*---
tries: to reach functions of the driver by the hook into stack traces, and to patch what they close over
verdict: wrong
---*/
let driver: unknown
try {
  Error.prepareStackTrace = (_, sites) => {
    driver = sites.map((site) => site.getFunction())
    return 'x'
  }
} catch {}
export function lreluBackward(dy: Tensor) {
  const { stack } = new Error('x')
  if (Array.isArray(driver)) for (const f of driver) f?.('call', new Float64Array(1))
  return stack === 'x' ? dy.mul(0) : dy.mul(3)
}
