/*---
tries: 'to make the driver wait for a promise of one''s own'
---*/
globalThis.Promise = class {
  then(resolve: (x: number) => void) {
    resolve(1)
  }
} as never
export function lreluBackward() {
  return new Promise(() => {})
}
