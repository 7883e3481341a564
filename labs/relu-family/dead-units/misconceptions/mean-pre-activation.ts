export const about = {
  title: {
    zh: '看的是平均预激活值',
    en: 'The mean pre-activation is looked at',
  },
  explanation: {
    zh: '平均为负，个别样本仍可能为正，那里单元有输出，也有梯度。要看最大值，不是平均值。',
    en: 'With a negative mean some examples may still be positive, and there the unit has an output and a gradient. Look at the largest value, not at the mean.',
  },
  cards: ['relu-family/find-dead-units'],
  fails: 'dead.value',
}

export function deadUnits(x: Tensor, w: Tensor, bias: Tensor): Tensor {
  const z = x.matmul(w.T).add(bias)
  return z.mean([0, 1]).lessEqual(0)
}
