/*---
tries: to write dates by the rules of every language and calendar
codes: [time-limit, memory-limit, threw, crashed]
---*/
const calendars = ['buddhist', 'chinese', 'coptic', 'ethiopic', 'hebrew', 'indian', 'islamic', 'japanese', 'persian']
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (let i = 0; ; i++)
    new Date(i * 1e9).toLocaleString(`zh-u-ca-${calendars[i % 9]}`, { dateStyle: 'full', timeStyle: 'full' })
}
