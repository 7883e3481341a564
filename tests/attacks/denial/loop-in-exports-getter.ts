/*---
tries: to loop when the entry is looked up
codes: [time-limit]
---*/
Object.defineProperty(exports, 'lreluBackward', {
  get() {
    for (;;) {}
  },
})
export {}
