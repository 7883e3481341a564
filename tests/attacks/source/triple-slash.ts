/*---
tries: to have the compiler read other files
verdict: right
---*/
/// <reference path="/etc/passwd" />
/// <reference types="node" />
/// <amd-module name="x" />
// @ts-nocheck
/** @jsx evil */
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a))
}
