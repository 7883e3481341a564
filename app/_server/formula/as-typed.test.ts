/** What people type who know no LaTeX, write as in a text book, or leave out what goes without saying. */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inspect } from '#labs/catalog.ts'
import { type FormulaVerdict, judgeFormula } from './judge-formula.ts'

const { catalog } = inspect(fileURLToPath(new URL('../../../labs', import.meta.url)))
const r = String.raw

function judge(id: string, latex: string): FormulaVerdict {
  const item = catalog.quiz.get(id)
  if (item?.kind !== 'formula') throw new Error(`${id} is no formula item`)
  return judgeFormula(item, latex, 5)
}

describe('plain text is right', () => {
  it.each([
    ['linear-models/two-layers-bias', 'w2*b1 + b2'],
    ['linear-models/two-layers-bias', 'w₂b₁+b₂'],
    ['linear-models/logistic-gradient', '1/(1+e^(-z))-y'],
    ['linear-models/loss-in-logits', 'max(z,0)-y*z+log1p(exp(-abs(z)))'],
    ['linear-models/weight-gradient', 'sum_k dy_{ki} x_{kj}'],
    ['activations/sigmoid-derivative', 'exp(-z)/(1+exp(-z))**2'],
    ['activations/sigmoid-derivative', 'e^(-z)/(1+e^(-z))^2'],
    ['activations/gelu-derivative', 'Phi(z)+z*phi(z)'],
    ['activations/gelu-derivative', '(1+erf(z/sqrt(2)))/2+z*exp(-z^2/2)/sqrt(2*pi)'],
    ['vanishing-gradients/sigmoid-depth-factor', '4**(-L)'],
    ['vanishing-gradients/sigmoid-depth-factor', '0.25^L'],
    ['vanishing-gradients/two-sigmoid-layers', 'w1*w2*h1*(1-h1)*h2*(1-h2)'],
    ['relu-family/lrelu-backward', 'dy*(z>0)+a*dy*(z<=0)'],
    ['relu-family/prelu-slope-gradient', 'sum_i dy_i min(0,z_i)'],
    ['overfitting/ensemble-variance', 'σ²(ρ+(1-ρ)/M)'],
    ['overfitting/ensemble-variance', 'sigma^2*(rho+(1-rho)/M)'],
    ['overfitting/soft-threshold', 'sign(v)*max(abs(v)-lambda,0)'],
    ['initialization/he-bound', 'sqrt(6/n_in)'],
    ['initialization/he-bound', '(6/nin)^0.5'],
    ['initialization/he-bound', '√(6/n_in)'],
    ['dropout/inverted-forward', 'r*x/p_keep'],
    ['dropout/inverted-variance', 'x^2*(1-p_keep)/p_keep'],
    ['batch-norm/forward', 'gamma*(x_i-mu)/sqrt(sigma^2+eps)+beta'],
    ['batch-norm/forward', 'γ(x_i-μ)/√(σ²+ε)+β'],
    ['batch-norm/gamma-gradient', 'sum_i dy_i*xhat_i'],
    ['batch-norm/running-mean', '(1-rho)*u+rho*mu'],
  ])('%s: %s', (id, text) => {
    expect(judge(id, text)).toEqual({ kind: 'right' })
  })
})

describe('what goes without saying may be left out', () => {
  it.each([
    // σ for σ(z), as text books have it.
    ['activations/sigmoid-derivative', r`\sigma(1-\sigma)`],
    ['activations/sigmoid-derivative', r`\sigma-\sigma^2`],
    ['activations/swish-derivative', r`\sigma+z\sigma(1-\sigma)`],
    ['activations/swish-derivative', r`\sigma(z)(1+z(1-\sigma))`],
    ['activations/gelu-derivative', r`\Phi+z\phi`],
    ['vanishing-gradients/squared-error-on-sigmoid', r`(\sigma-y)\sigma(1-\sigma)`],
    // The index of a sum over all there is.
    ['batch-norm/beta-gradient', r`\sum dy`],
    ['batch-norm/gamma-gradient', r`\sum dy_i\hat x_i`],
    [
      'batch-norm/input-gradient',
      r`\frac{\gamma}{m\sqrt{\sigma^2+\epsilon}}(m dy_i-\sum dy-\hat x_i\sum dy\,\hat x)`,
    ],
    ['linear-models/slope-least-squares', r`\frac{m\sum x_iy_i-\sum x_i\sum y_i}{m\sum x_i^2-(\sum x_i)^2}`],
    // Parentheses of a function that is a word.
    ['overfitting/l1-gradient', r`\lambda\operatorname{sgn}w`],
  ])('%s: %s', (id, text) => {
    expect(judge(id, text)).toEqual({ kind: 'right' })
  })

  it('but not where it could mean two things', () => {
    for (const text of [r`\sigma(1-z)-\sigma`, r`\sigma z(1-\sigma z)`, r`2\sigma(2z)-\sigma`])
      expect(judge('activations/sigmoid-derivative', text)).toMatchObject({
        kind: 'unreadable',
        code: 'needs-parentheses',
        params: { fragment: 'σ' },
      })
    expect(judge('linear-models/input-gradient', r`\sum W_{ij}dy_i`)).toMatchObject({ code: 'sum-range' })
    // The condition under a sum is not ignored.
    expect(judge('relu-family/prelu-slope-gradient', r`\sum_{i:z_i<0}dy_iz_i`)).toMatchObject({
      code: 'sum-range',
    })
  })

  it('and a short form that is wrong is told so', () => {
    expect(judge('activations/sigmoid-derivative', r`\sigma(1+\sigma)`)).toMatchObject({
      kind: 'wrong',
      mistake: 0,
    })
    expect(judge('batch-norm/beta-gradient', r`\gamma\sum dy`)).toMatchObject({ kind: 'wrong', mistake: 1 })
  })
})

describe('a name that the lesson uses is known', () => {
  it.each([
    [
      'batch-norm/input-gradient',
      r`\frac{\gamma}{m\sqrt{\sigma^2+\epsilon}}(m\,dy_i-d\beta-\hat x_i d\gamma)`,
    ],
    ['batch-norm/beta-gradient', r`\sum_i\frac{\partial L}{\partial y_i}`],
    ['linear-models/input-gradient', r`\sum_i W_{ij}\frac{\partial L}{\partial y_i}`],
    ['activations/sigmoid-backward-from-output', r`\frac{dL}{dy}y(1-y)`],
    ['dropout/inverted-variance', r`\frac{p_{\text{drop}}}{p_{\text{keep}}}x^2`],
    ['dropout/moment-before-norm', r`\frac{1}{1-p_{drop}}`],
    ['activations/swish-derivative', r`f(z)+\sigma(z)(1-f(z))`],
    ['initialization/glorot-variance', r`\frac{2}{\text{fan\_in}+\text{fan\_out}}`],
    ['overfitting/soft-threshold', r`\operatorname{sgn}(v)(|v|-\lambda)_+`],
    ['overfitting/l2-step', r`w\leftarrow w-\eta(g+\lambda w)`],
    ['relu-family/lrelu-backward', r`dy\cdot I(z>0)+a\,dy\cdot I(z\le0)`],
    ['batch-norm/gamma-gradient', r`\sum_i dy_i \hat{x_i}`],
    ['linear-models/slope-least-squares', r`\frac{\overline{xy}-\bar x\bar y}{\overline{x^2}-\bar x^2}`],
  ])('%s: %s', (id, text) => {
    expect(judge(id, text)).toEqual({ kind: 'right' })
  })
})

it('what cannot be read is quoted as it was typed, never in the words of the parser', () => {
  for (const [id, text, code, fragment] of [
    ['relu-family/lrelu-backward', 'where(z>0,dy,a*dy)', 'unknown-symbol', 'where'],
    ['batch-norm/forward', r`\gamma\hat x_i+\beta`, 'unknown-symbol', r`\hat{x}`],
    ['linear-models/logistic-gradient', r`\hat{y}-y`, 'unknown-symbol', r`\hat{y}`],
    ['activations/tanh-derivative', r`1-\tanh^2`, 'needs-parentheses', 'tanh'],
    ['overfitting/l1-gradient', r`\pm\lambda`, 'unsupported', r`\pm`],
    ['batch-norm/beta-gradient', r`dy_1+dy_2+\dots+dy_m`, 'unsupported', r`\dots`],
  ] as const)
    expect(judge(id, text)).toEqual({ kind: 'unreadable', code, params: { fragment } })
})
