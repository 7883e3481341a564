export function standardize(train: Tensor, test: Tensor): { train: Tensor; test: Tensor } {
  const mean = train.mean(0)
  const spread = train.std(0)
  const scale = np.where(spread.equal(0), 1, spread)
  return { train: train.sub(mean).div(scale), test: test.sub(mean).div(scale) }
}
