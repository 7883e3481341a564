/*---
tries: to throw an error of half a character and to print others
codes: [threw]
repeat: { HALF: ["\ud800", 3] }
---*/
export const lreluBackward = () => {
  console.log('$HALF$')
  throw Object.assign(new Error('$HALF$'), { name: '$HALF$' })
}
