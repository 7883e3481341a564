export function sigmoidForward(z: Tensor): Tensor {
  const e = z.abs().neg().exp()
  return np.where(z.less(0), e, 1).div(e.add(1))
}
