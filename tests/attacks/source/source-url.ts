/*---
tries: 'to pass the script off as the host''s by naming it'
codes: [threw]
---*/
export function lreluBackward() {
  throw new Error('x')
}
//# sourceURL=node:internal/process/execution
//# sourceMappingURL=data:application/json;base64,e30=
