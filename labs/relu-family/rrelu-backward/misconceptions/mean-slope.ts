export const about = {
  title: {
    zh: '用了斜率的均值',
    en: 'The mean of the slopes is used',
  },
  explanation: {
    zh: '均值是测试时用的。训练时每个元素的导数是它自己那次抽到的 $a_i$，不能用平均代替。',
    en: "The mean is for test time. In training each element's derivative is the $a_i$ that was drawn for it, and an average cannot stand in.",
  },
  cards: ['relu-family/rrelu-train-test'],
  fails: 'dz.gradient',
}

export function rreluBackward(dy: Tensor, z: Tensor, slopes: Tensor): Tensor {
  return dy.mul(np.where(z.greater(0), 1, slopes.mean()))
}
