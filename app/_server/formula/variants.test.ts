/**
 * Formulas as people write them, for every formula item: two or more that are equivalent to the key and two
 * or more that are not. None may be misjudged, whatever points are drawn.
 */
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { inspect } from '#labs/catalog.ts'
import { judgeFormula } from './judge-formula.ts'

const { catalog } = inspect(fileURLToPath(new URL('../../../labs', import.meta.url)))
const r = String.raw

/** [item, equivalent, wrong] */
const table: readonly (readonly [item: string, equivalent: readonly string[], wrong: readonly string[]])[] = [
  [
    'linear-models/two-layers-bias',
    ['b_2+b_1w_2', 'w_{2}(b_{1}+b_{2}/w_{2})'],
    ['w_2(b_1+b_2)', 'w_1b_1+b_2'],
  ],
  [
    'linear-models/logistic-gradient',
    [r`\frac{1}{1+e^{-z}}-y`, '-(y-sigmoid(z))'],
    [r`\sigma(z)+y`, r`\sigma(z-y)`],
  ],
  [
    'linear-models/loss-in-logits',
    [r`\max(z,0)-zy+\ln(1+e^{-|z|})`, r`(1-y)z+\log(1+\exp(-z))`],
    [r`\max(z,0)-zy`, r`\ln(1-e^{z})-yz`],
  ],
  [
    'linear-models/weight-gradient',
    [r`\sum_k dy_{ki}x_{kj}`, r`\sum_{k=1}^m x_{kj}\cdot dy_{k,i}`],
    [r`\sum_k dy_{kj}x_{kj}`, r`dy_{1i}x_{1j}`],
  ],
  [
    'linear-models/input-gradient',
    [r`\sum_k W_{kj}dy_k`, r`\sum_{k=1}^{n}dy_{k}\,W_{k,j}`],
    [r`\sum_k W_{kj}`, r`W_{ij}dy_i`],
  ],
  [
    'linear-models/slope-least-squares',
    [
      r`\frac{\sum_i x_iy_i-m\bar{x}\bar{y}}{\sum_i x_i^2-m\bar{x}^2}`,
      r`\frac{\sum_i(x_i-\bar x)y_i}{\sum_i(x_i-\bar x)^2}`,
      r`\frac{E[xy]-E[x]E[y]}{E[x^2]-E[x]^2}`,
    ],
    [r`\frac{\sum_i(x_i-\bar{x})(y_i-\bar{y})}{m}`, r`\bar{y}/\bar{x}`],
  ],
  [
    'activations/sigmoid-derivative',
    [
      r`\frac{e^{-z}}{(1+e^{-z})^{2}}`,
      r`\frac{1}{4}\operatorname{sech}^2(\frac{z}{2})`,
      r`\sigma(z)\sigma(-z)`,
    ],
    [r`\sigma(z)(1-\sigma(-z))`, r`\frac{e^{-z}}{1+e^{-z}}`],
  ],
  [
    'activations/sigmoid-backward-from-output',
    ['dy(y-y^2)', r`\left(1-y\right)y\,\differentialD y`],
    ['dy(1-y)', 'y\\,dy'],
  ],
  [
    'activations/tanh-derivative',
    [r`\operatorname{sech}^2 z`, r`\frac{4}{(e^z+e^{-z})^2}`, r`4\sigma(2z)(1-\sigma(2z))`],
    [r`\tanh^2(z)-1`, r`\frac{1}{\cosh(z)}`],
  ],
  [
    'activations/tanh-by-sigmoid',
    [r`\sigma(2z)-\sigma(-2z)`, r`1-2\sigma(-2z)`],
    [r`2\sigma(2z)-2`, r`\sigma(2z)-1`],
  ],
  [
    'activations/swish-derivative',
    [r`\sigma(z)(1+z(1-\sigma(z)))`, r`z\sigma(z)+\sigma(z)(1-z\sigma(z))`],
    [r`\sigma(z)+z\sigma(z)`, r`\sigma(z)(1+z)`],
  ],
  [
    'activations/gelu-derivative',
    [r`\Phi(z)+\frac{z}{\sqrt{2\pi}}e^{-z^2/2}`, r`z\phi(z)+1-\Phi(-z)`],
    [r`\Phi(z)-z\phi(z)`, r`z\Phi(z)`],
  ],
  [
    'vanishing-gradients/two-sigmoid-layers',
    ['w_1w_2h_1(1-h_1)h_2(1-h_2)', r`w_2\sigma(z_2)\sigma(-z_2)w_1\sigma(z_1)\sigma(-z_1)`],
    ['w_1w_2h_1h_2', 'w_1w_2(1-h_1)(1-h_2)'],
  ],
  [
    'vanishing-gradients/sigmoid-depth-factor',
    [r`(\frac14)^L`, '2^{-2L}', r`e^{-L\ln 4}`],
    [r`\frac14L`, '4^{L}'],
  ],
  [
    'vanishing-gradients/squared-error-on-sigmoid',
    [r`\sigma(z)^2(1-\sigma(z))-y\sigma(z)(1-\sigma(z))`, r`(\sigma(z)-y)\frac{e^{-z}}{(1+e^{-z})^2}`],
    [r`(y-\sigma(z))\sigma(z)(1-\sigma(z))`, r`\frac12(\sigma(z)-y)\sigma(z)(1-\sigma(z))`],
  ],
  ['vanishing-gradients/residual-blocks', ['1+u+v+uv', '(v+1)(u+1)'], ['1+u+v-uv', '(1-u)(1-v)']],
  [
    'relu-family/lrelu-backward',
    [
      'dy([z>0]+a[z<0])',
      r`dy\begin{cases}1,&z>0\\a,&\text{otherwise}\end{cases}`,
      r`dy\left(\frac{1+a}{2}+\frac{1-a}{2}\operatorname{sgn}(z)\right)`,
    ],
    ['a\\,dy', 'dy([z<0]+a[z>0])'],
  ],
  [
    'relu-family/prelu-slope-gradient',
    [
      r`\sum_i dy_iz_i[z_i<0]`,
      r`\sum_{j=1}^{m}dy_j\frac{z_j-|z_j|}{2}`,
      r`-\sum_i dy_i\operatorname{ReLU}(-z_i)`,
    ],
    [r`\sum_i dy_i\max(0,z_i)`, r`\sum_i dy_i|z_i|`],
  ],
  ['relu-family/rrelu-at-test', [r`l+\frac{u-l}{2}`, '0.5(l+u)', '1/2(l+u)'], ['l+u', r`l+\frac{u}{2}`]],
  [
    'relu-family/slope-variance',
    [r`\frac{u^2-2ul+l^2}{12}`, r`\frac13(\frac{u-l}{2})^2`],
    [r`\frac{u^2-l^2}{12}`, r`\frac{(u-l)^2}{6}`],
  ],
  [
    'overfitting/l2-step',
    [r`(1-\eta\lambda)w-\eta g`, r`w-\eta g-\eta\lambda w`],
    [r`(1-\lambda)w-\eta g`, r`w+\eta(g+\lambda w)`],
  ],
  [
    'overfitting/l1-gradient',
    [r`\lambda\frac{w}{|w|}`, r`\lambda([w>0]-[w<0])`, r`\lambda\frac{|w|}{w}`],
    [r`\frac{w}{|w|}`, r`-\lambda\operatorname{sgn}(w)`],
  ],
  [
    'overfitting/soft-threshold',
    [
      r`\max(v-\lambda,0)-\max(-v-\lambda,0)`,
      r`\begin{cases}v-\lambda&v>\lambda\\v+\lambda&v<-\lambda\\0&\text{otherwise}\end{cases}`,
    ],
    [r`\max(v-\lambda,0)`, r`\operatorname{sgn}(v)\max(|v|+\lambda,0)`],
  ],
  [
    'overfitting/ensemble-variance',
    [r`\frac{1+(M-1)\rho}{M}\sigma^2`, r`\sigma^2(\rho+\frac1M-\frac{\rho}{M})`],
    [r`\frac{\rho\sigma^2}{M}`, r`\rho\sigma^2+(1-\rho)\sigma^2`],
  ],
  [
    'initialization/glorot-variance',
    [r`\frac{1}{(n_{in}+n_{out})/2}`, r`2(n_{\mathrm{in}}+n_{\mathrm{out}})^{-1}`],
    [r`\frac{2}{n_{in}n_{out}}`, r`\frac{1}{n_{in}}+\frac{1}{n_{out}}`],
  ],
  [
    'initialization/he-bound',
    [r`\sqrt{3}\sqrt{\frac{2}{n_{in}}}`, r`(6/n_{in})^{1/2}`],
    [r`\sqrt{6}/n_{in}`, r`\sqrt{6n_{in}}`],
  ],
  [
    'initialization/he-leaky-variance',
    [r`\frac{2}{n_{in}+a^2n_{in}}`, r`\frac{1}{n_{in}}\cdot\frac{2}{1+a^2}`],
    [r`\frac{2(1+a^2)}{n_{in}}`, r`\frac{2}{1+a^2n_{in}}`],
  ],
  [
    'initialization/uniform-fan-in-variance',
    [r`\frac13\cdot\frac1d`, r`\frac{(2/\sqrt{d})^2}{12}`],
    [r`\frac{3}{d}`, r`\frac{1}{3d^2}`],
  ],
  [
    'dropout/inverted-forward',
    [r`r\frac{x}{p_{keep}}`, r`x\,r\,p_{\mathrm{keep}}^{-1}`],
    [r`\frac{x}{p_{keep}}`, r`\frac{(1-r)x}{p_{keep}}`],
  ],
  [
    'dropout/inverted-backward',
    [r`dy\cdot r/p_{keep}`, r`\frac{\differentialD y}{p_{keep}}r`],
    [r`r\,p_{keep}dy`, r`\frac{r\,dy}{1-p_{keep}}`],
  ],
  [
    'dropout/scaling-at-test',
    [r`b+x\,w\,p_{keep}`, r`wx-(1-p_{keep})wx+b`],
    [r`p_{keep}wx`, r`p_{keep}w(x+b)`],
  ],
  [
    'dropout/inverted-variance',
    [r`\frac{x^2}{p_{keep}}-x^2`, r`x^2(p_{keep}^{-1}-1)`],
    [r`\frac{1-p_{keep}}{p_{keep}^2}x^2`, r`\frac{p_{keep}}{1-p_{keep}}x^2`],
  ],
  [
    'dropout/moment-before-norm',
    [r`p_{keep}^{-1}`, r`\frac{s/p_{keep}}{s}`],
    [r`\frac{s}{p_{keep}}`, r`1-p_{keep}`],
  ],
  [
    'batch-norm/forward',
    [
      r`\gamma(x_i-\mu)(\sigma^2+\varepsilon)^{-1/2}+\beta`,
      r`\beta+\frac{\gamma x_i-\gamma\mu}{\sqrt{\sigma^2+\epsilon}}`,
      r`gamma*(x_i-mu)/sqrt(sigma^2+epsilon)+beta`,
    ],
    [r`\gamma\frac{x_i-\mu}{\sigma}+\beta`, r`\gamma\frac{x_i}{\sqrt{\sigma^2+\epsilon}}+\beta`],
  ],
  ['batch-norm/beta-gradient', [r`m\,E[dy]`, r`\sum_j dy_j`], ['dy_i', r`\sum_j dy_j-dy_i`]],
  [
    'batch-norm/gamma-gradient',
    [
      r`\sum_j\hat{x}_jdy_j`,
      r`\sum_j dy_j\frac{x_j-\mu}{\sqrt{\sigma^2+\epsilon}}`,
      r`m\mathbb{E}[dy\,\hat{x}]`,
    ],
    [r`\gamma\sum_j\hat{x}_jdy_j`, r`(\sum_j\hat{x}_j)(\sum_k dy_k)`],
  ],
  [
    'batch-norm/input-gradient',
    [
      r`\frac{\gamma}{\sqrt{\sigma^2+\epsilon}}(dy_i-E[dy]-\hat{x}_iE[dy\,\hat{x}])`,
      r`\frac{\gamma}{\sqrt{\sigma^2+\epsilon}}\left(dy_i-\frac1m\sum_k dy_k\right)-\frac{\gamma(x_i-\mu)}{m(\sigma^2+\epsilon)^{3/2}}\sum_k dy_k(x_k-\mu)`,
    ],
    [
      r`\frac{\gamma}{\sqrt{\sigma^2+\epsilon}}(dy_i-E[dy]+\hat{x}_iE[dy\,\hat{x}])`,
      r`\frac{\gamma}{\sqrt{\sigma^2+\epsilon}}(dy_i-E[dy]-E[dy\,\hat{x}])`,
    ],
  ],
  [
    'batch-norm/gradient-at-inference',
    [r`dy\,\gamma(\sigma^2+\epsilon)^{-0.5}`, r`\frac{\gamma\,dy}{\sqrt{\epsilon+\sigma\sigma}}`],
    [r`\frac{\gamma}{\sqrt{\sigma^2-\epsilon}}dy`, r`\frac{dy}{\sqrt{\sigma^2+\epsilon}}`],
  ],
  ['batch-norm/running-mean', [r`u+\rho(\mu-u)`, r`u-\rho u+\rho\mu`], [r`(1-\rho)u+\mu`, r`u+(1-\rho)\mu`]],
  [
    'batch-norm/unbiased-variance',
    [r`\sigma^2+\frac{\sigma^2}{m-1}`, r`\frac{\sigma^2}{1-1/m}`],
    [r`\frac{m}{m+1}\sigma^2`, r`\frac{m}{m-1}\sigma`],
  ],
  [
    'batch-norm/output-deviation',
    [r`\sqrt{\frac{\gamma^2\sigma^2}{\sigma^2+\epsilon}}`, r`\frac{|\gamma|}{\sqrt{1+\epsilon/\sigma^2}}`],
    [r`|\gamma|\frac{\sigma^2}{\sigma^2+\epsilon}`, r`|\gamma|\sigma`],
  ],
  [
    'batch-norm/fold-bias',
    [
      r`\beta+\frac{\gamma b-\gamma\mu}{\sqrt{\sigma^2+\epsilon}}`,
      r`\beta-\frac{\gamma}{\sqrt{\sigma^2+\epsilon}}(\mu-b)`,
    ],
    [
      r`\frac{\gamma(b-\mu)+\beta}{\sqrt{\sigma^2+\epsilon}}`,
      r`\frac{\gamma(b-\mu+\beta)}{\sqrt{\sigma^2+\epsilon}}`,
    ],
  ],
]

const seeds = [1, 2, 3, 4, 5]
const counted = { equivalent: 0, wrong: 0 }

describe.each(table)('%s', (id, equivalent, wrong) => {
  const item = catalog.quiz.get(id)
  const verdict = (latex: string, seed: number) => {
    if (item?.kind !== 'formula') throw new Error(`${id} is no formula item`)
    return judgeFormula(item, latex, seed).kind
  }
  it.each(equivalent)('accepts %s', (latex) => {
    counted.equivalent += 1
    expect(seeds.map((seed) => verdict(latex, seed))).toEqual(seeds.map(() => 'right'))
  })
  it.each(wrong)('refuses %s', (latex) => {
    counted.wrong += 1
    expect(seeds.map((seed) => verdict(latex, seed))).toEqual(seeds.map(() => 'wrong'))
  })
})

it('tries every formula item', () => {
  const all = [...catalog.quiz.values()].filter(({ kind }) => kind === 'formula').map(({ id }) => id)
  expect(table.map(([id]) => id).sort()).toEqual(all.sort())
})

afterAll(() => {
  console.log(
    `${counted.equivalent} equivalent and ${counted.wrong} wrong formulas over ${table.length} items`,
  )
})
