/*---
tries: to keep the driver from seeing what is exported
codes: [missing-entry, threw, wrong-type, missing-result]
---*/
Object.freeze(exports)
Object.setPrototypeOf(module ?? {}, null)
export {}
