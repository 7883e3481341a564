/*---
tries: to return several results in an order that happens to fit
lab: bn-backward-bhw
verdict: wrong
---*/
export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  return [dy, dy.sum(axes), dy.mul(x).sum(axes)]
}
