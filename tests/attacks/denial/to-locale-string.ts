/*---
tries: to fill memory that no isolate counts with rules for writing numbers
codes: [time-limit, memory-limit, threw, crashed]
---*/
const languages = ['ar', 'bn', 'de', 'fa', 'hi', 'ja', 'mr', 'my', 'ne', 'zh']
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (let i = 0; ; i++)
    (i + 0.5).toLocaleString(`${languages[i % 10]}-u-nu-latn`, {
      minimumFractionDigits: i % 90,
      maximumFractionDigits: 100,
      style: 'currency',
      currency: `A${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + ((i >> 4) % 26))}`,
    })
}
