export const about = {
  title: {
    zh: '整个张量只抽了一个斜率',
    en: 'One slope is drawn for the whole tensor',
  },
  explanation: {
    zh: '所有元素共用一个随机数，噪声就完全相关，正则化的作用也变了。RReLU 的每个元素独立抽取 $a_i$：向生成器要与 $z$ 同形状的数。',
    en: 'All elements share one random number, so their noise is fully correlated and regularizes differently. In RReLU each element draws an $a_i$ of its own: ask the generator for numbers in the shape of $z$.',
  },
  cards: ['relu-family/rrelu-train-test'],
  fails: 'slopes.independent',
}

export function rreluForward(z: Tensor, lower: number, upper: number, training: boolean, random: Random) {
  const slope = training ? random.uniform([1], lower, upper).item() : (lower + upper) / 2
  return { y: np.where(z.greater(0), z, z.mul(slope)), slopes: np.fullLike(z, slope) }
}
