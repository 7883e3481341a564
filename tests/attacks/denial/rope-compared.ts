/*---
tries: to compare two long texts that are made of many pieces
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let [left, right] = ['ab', 'ab']
  for (let i = 0; i < 28; i++) [left, right] = [`${left}${right}`.slice(0, 2 ** 28), right + left]
  for (;;) if (left < right || left.includes(`${right}!`)) left += '!'
}
