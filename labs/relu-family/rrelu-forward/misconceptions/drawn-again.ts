export const about = {
  title: {
    zh: '返回的斜率不是前向用的那一批',
    en: 'The slopes returned are not those that were used',
  },
  explanation: {
    zh: '算 $y$ 抽了一次，`slopes` 又抽了一次。反向要用前向的那一批 $a_i$：重抽的话，梯度属于另一次从未发生过的前向。抽一次，存下来。',
    en: 'Slopes were drawn once for $y$ and once more for `slopes`. The backward pass needs the $a_i$ of the forward pass: drawn again, the gradient belongs to a pass that never took place. Draw once and keep them.',
  },
  cards: ['relu-family/rrelu-train-test'],
  fails: 'y.consistent',
}

export function rreluForward(z: Tensor, lower: number, upper: number, training: boolean, random: Random) {
  const draw = () => (training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, (lower + upper) / 2))
  return { y: np.where(z.greater(0), z, z.mul(draw())), slopes: draw() }
}
