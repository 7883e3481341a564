export const about = {
  title: {
    zh: '只看偏置是否为负',
    en: 'Only the sign of the bias is looked at',
  },
  explanation: {
    zh: '偏置为负不等于死亡：$Wx$ 够大就能超过它。反过来，偏置为正，若 $Wx$ 总是更负，单元照样是死的。要算出 $z=Wx+b$，在所有样本上看。',
    en: 'A negative bias does not mean dead: $Wx$ may exceed it. Nor does a positive one mean alive, if $Wx$ is always more negative. Compute $z=Wx+b$ and look at every example.',
  },
  cards: ['relu-family/dead-relu'],
  fails: 'dead.value',
}

export function deadUnits(_x: Tensor, _w: Tensor, bias: Tensor): Tensor {
  return bias.less(0)
}
