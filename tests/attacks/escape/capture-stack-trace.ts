/*---
tries: to have the stack written onto an object whose setter learns of it
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let found = false
  const { captureStackTrace } = Error as never as { captureStackTrace?: (target: object) => void }
  captureStackTrace?.(
    Object.defineProperty({}, 'stack', {
      set() {
        found = true
      },
    }),
  )
  return found || captureStackTrace ? dy.mul(np.where(z.greater(0), 1, a)) : null
}
