export const about = {
  title: {
    zh: '写成了 softmax：各元素互相影响',
    en: 'This is softmax: elements affect one another',
  },
  explanation: {
    zh: '你用所有元素的 $e^{z}$ 之和做分母，输出加起来是 1，一个元素变了别的也跟着变：那是 softmax。sigmoid 逐元素独立，分母只有 $1+e^{-z_i}$。',
    en: 'The denominator is the sum of $e^{z}$ over all elements, so outputs add up to 1 and changing one changes the others: that is softmax. The sigmoid treats every element by itself, with denominator $1+e^{-z_i}$.',
  },
  cards: ['activations/choose-output-activation', 'activations/sigmoid-definition'],
  fails: 'y.value',
}

export function sigmoidForward(z: Tensor): Tensor {
  const e = z.sub(z.max()).exp()
  return e.div(e.sum())
}
