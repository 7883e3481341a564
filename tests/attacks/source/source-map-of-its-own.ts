/*---
tries: to point to a map of its own for where its lines are
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  throw new Error('where am I?')
}
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIi9ldGMvcGFzc3dkIl0sIm1hcHBpbmdzIjoiQUFBQSJ9
//@ sourceMappingURL=file:///etc/passwd
