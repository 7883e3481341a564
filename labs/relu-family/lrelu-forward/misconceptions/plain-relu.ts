export const about = {
  title: {
    zh: '写成了 ReLU',
    en: 'This is plain ReLU',
  },
  explanation: {
    zh: '负侧被截成了 0，$a$ 没有用上。ReLU 在 $z<0$ 时输出和导数都是 0；LReLU 在那里留下 $a\\,z$，好让梯度还能传回来。',
    en: 'The left side was cut to 0 and $a$ is not used. For $z<0$ ReLU and its derivative are 0; LReLU keeps $a\\,z$ there so that a gradient still comes back.',
  },
  cards: ['relu-family/lrelu-definition', 'relu-family/lrelu-why'],
  fails: 'y.value',
}

export function lreluForward(z: Tensor, a: number): Tensor {
  return np.maximum(z, 0)
}
