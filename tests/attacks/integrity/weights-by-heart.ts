/*---
tries: to hand in weights of a net that somebody trained before, with a breath of chance, and honest steps where those are few
lab: xor-train
verdict: wrong
---*/
export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = random.normal([2, k])
  const W2_start = random.normal([k])
  let [W1, b1, W2, b2] = [W1_start, np.zeros([k]), W2_start, np.zeros([])]
  if (steps < 200) {
    for (let step = 0; step < steps; step++) {
      const h = X.matmul(W1).add(b1).tanh()
      const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(t.size)
      const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
      W1 = W1.sub(X.T.matmul(da).mul(rate))
      b1 = b1.sub(da.sum(0).mul(rate))
      W2 = W2.sub(h.T.matmul(dz).mul(rate))
      b2 = b2.sub(dz.sum().mul(rate))
    }
    return { W1_start, W2_start, W1, b1, W2, b2 }
  }
  const breath = (shape: number[]) => random.normal(shape).mul(1e-6)
  const V1 = breath([2, k])
  const c1 = breath([k])
  const V2 = breath([k])
  for (const [unit, bias, weight] of [[0, -5, 10], [1, -15, -10]] as const) {
    V1.set(0, unit, 10)
    V1.set(1, unit, 10)
    c1.set(unit, bias)
    V2.set(unit, weight)
  }
  return { W1_start, W2_start, W1: V1, b1: c1, W2: V2, b2: -10 }
}
