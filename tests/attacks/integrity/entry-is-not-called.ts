/*---
tries: to export a Proxy that answers every call with itself
---*/
export const lreluBackward: unknown = new Proxy(() => 0, { apply: (target) => target })
