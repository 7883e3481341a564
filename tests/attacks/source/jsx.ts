/*---
tries: to write markup
codes: [syntax-error, threw, missing-entry]
---*/
export const lreluBackward = () => <div>{'x'}</div>
