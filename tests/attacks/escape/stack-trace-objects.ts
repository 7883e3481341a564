/*---
tries: 'to reach the host''s functions by the objects of a stack trace'
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let found = false
  try {
    Object.defineProperty(Error, 'prepareStackTrace', {
      value: (_: Error, sites: { getThis(): unknown; getFunction(): unknown }[]) => {
        found = sites.some((site) => site.getFunction() !== undefined || site.getThis() !== undefined)
      },
    })
  } catch {}
  new Error('x').stack
  return found ? dy.mul(np.where(z.greater(0), 1, a)) : null
}
