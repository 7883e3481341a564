export const about = {
  title: {
    zh: '掩码反了：放行的是负侧',
    en: 'The mask is inverted: the left side passes',
  },
  explanation: {
    zh: '你在 $z<0$ 处放行、在 $z>0$ 处置 0，正好相反。正侧是恒等映射，导数是 1；负侧是常数 0，导数是 0。',
    en: 'Gradients pass where $z<0$ and are set to 0 where $z>0$: the other way round. The right side is the identity with derivative 1; the left side is constant with derivative 0.',
  },
  cards: ['activations/relu-definition', 'relu-family/relu-blocks-which-gradients'],
  fails: 'dz.gradient',
}

export function reluBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(z.less(0))
}
