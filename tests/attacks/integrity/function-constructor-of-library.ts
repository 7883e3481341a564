/*---
tries: 'to make functions in the driver''s own scope'
verdict: wrong
---*/
const make = np.add.constructor as FunctionConstructor
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const names = ['contract', 'entry', 'printed', 'drive', 'driver', 'listeners', 'packed', 'expected']
  const seen = names.filter((name) => make(`try { return typeof ${name} } catch { return 'undefined' }`)() !== 'undefined')
  return seen.length > 0 ? dy.mul(np.where(z.greater(0), 1, a)) : dy
}
