export function baggingAverage(logits: Tensor): { p: Tensor; classes: Tensor } {
  const p = np.softmax(logits, -1).mean(0)
  return { p, classes: p.argmax(-1) }
}
