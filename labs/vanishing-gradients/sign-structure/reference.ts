export function signStructure(x: Tensor, delta: Tensor): { perExample: Tensor; batch: Tensor } {
  const each = np.expandDims(x, 2).mul(np.expandDims(delta, 1))
  const oneSigned = (gradient: Tensor, axis: number) =>
    np.logicalOr(np.all(gradient.greater(0), axis), np.all(gradient.less(0), axis))
  return { perExample: oneSigned(each, 1), batch: oneSigned(each.mean(0), 0) }
}
