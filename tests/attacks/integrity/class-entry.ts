/*---
tries: to be a class, whose instances would be results
codes: [threw]
---*/
export class lreluBackward {
  data = new Float64Array(1)
  shape = [1]
}
