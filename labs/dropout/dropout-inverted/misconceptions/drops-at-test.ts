export const about = {
  title: { zh: '测试时也在丢弃', en: 'Drops at test too' },
  explanation: {
    zh: '测试时要用整个网络，$y=x$。继续随机丢弃，预测就带噪声（那叫蒙特卡洛 dropout，是另一种用途）。',
    en: 'At test the whole network is used, $y=x$. Dropping on makes predictions random (Monte Carlo dropout does so on purpose).',
  },
  cards: ['dropout/dropout-mode-bugs'],
  fails: 'y.value',
}

export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  const mask = random.bernoulli(x.shape, 1 - p_drop)
  return { y: x.mul(mask).div(1 - p_drop), mask }
}
