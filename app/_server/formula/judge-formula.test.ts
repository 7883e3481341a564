import { describe, expect, it } from 'vitest'
import type { FormulaQuestion } from '#labs/quiz-schema.ts'
import { judgeFormula } from './judge-formula.ts'

const why = { zh: '因', en: 'why' }
const activation: FormulaQuestion = {
  answer: String.raw`\sigma(z)(1-\sigma(z))`,
  symbols: [{ latex: 'z', between: [-3, 3] }],
  mistakes: [{ answer: String.raw`\sigma(z)(1+\sigma(z))`, why }],
}
/** The input gradient of batch normalization; means, deviations and x̂ belong to the drawn x. */
const batchNorm: FormulaQuestion = {
  answer: String.raw`\frac{\gamma}{m\sqrt{\sigma^2+\epsilon}}\left(m\,dy_i-\sum_{j=1}^{m}dy_j-\hat{x}_i\sum_{j=1}^{m}dy_j\hat{x}_j\right)`,
  letters: { i: 'm', j: 'm', k: 'm' },
  symbols: [
    { latex: 'm', between: [3, 5], integer: true },
    { latex: 'x', over: ['m'], between: [-2, 2] },
    { latex: 'dy', over: ['m'], between: [-2, 2] },
    { latex: '\\gamma', between: [0.5, 2] },
    { latex: '\\epsilon', between: [0.1, 0.5] },
    { latex: '\\mu', is: String.raw`\frac{1}{m}\sum_{j=1}^{m}x_j` },
    { latex: '\\sigma', is: String.raw`\sqrt{\frac{1}{m}\sum_{j=1}^{m}(x_j-\mu)^2}` },
    { latex: '\\hat{x}', over: ['m'], is: String.raw`\frac{x_i-\mu}{\sqrt{\sigma^2+\epsilon}}` },
  ],
  mistakes: [{ answer: String.raw`\frac{\gamma}{\sqrt{\sigma^2+\epsilon}}dy_i`, why }],
}
const masked: FormulaQuestion = {
  answer: String.raw`\begin{cases}r&z>0\\a\,r&z\le 0\end{cases}`,
  symbols: [
    { latex: 'z', between: [-3, 3] },
    { latex: 'r', between: [-2, 2] },
    { latex: 'a', between: [0.1, 0.9] },
    { latex: 'p_{\\text{keep}}', between: [0.2, 0.9] },
  ],
  mistakes: [],
}
const judge = (question: FormulaQuestion, latex: string) => judgeFormula(question, latex, 11)

describe('one formula in many spellings', () => {
  it.each([
    String.raw`\sigma(z)(1-\sigma(z))`,
    String.raw`\sigma\left(z\right)\left(1-\sigma\left(z\right)\right)`,
    String.raw`\sigma'(z)=\sigma(z)-\sigma^{2}(z)`,
    String.raw`\sigma(z)-\sigma(z)^2`,
    String.raw`\frac{\exponentialE^{-z}}{(1+\exponentialE^{-z})^2}`,
    String.raw`\dfrac{e^-z}{(1+e^-z)^2}`,
    String.raw`\frac14\left(1-\tanh^2\frac z2\right)`,
    String.raw`\operatorname{sigmoid}(z)\cdot\mathrm{sigmoid}(-z)`,
    'exp(-z)/(1+exp(-z))^2',
    'σ(z)·(1−σ(z))',
    'sigma(z)*(1-sigma(z))',
    '1/4(1-tanh^2(z/2))',
    '1/(2+e^z+e^{-z})',
    String.raw`-\sigma(z)(\sigma(z)-1)`,
    String.raw`-\sigma^2(z)+\sigma(z)`,
    String.raw`-(-\sigma(z))\sigma(-z)`,
    String.raw`\sigma[z](1-\sigma\{z\})`,
  ])('%s', (latex) => {
    expect(judge(activation, latex)).toEqual({ kind: 'right' })
  })

  it.each([
    String.raw`\frac{\gamma}{\sqrt{\sigma^{2}+\varepsilon}}(dy_i-\mathbb{E}[dy]-\hat{x}_i\mathbb{E}[dy\,\hat{x}])`,
    String.raw`\frac{\gamma}{\sqrt{\sigma^2+\epsilon}}\left(\differentialD y_{i}-\frac1m\sum_{k}\differentialD y_{k}-\frac{x_i-\mu}{m(\sigma^2+\epsilon)}\sum_k dy_k(x_k-\mu)\right)`,
    // Σ x̂ = 0, so that adding it changes nothing.
    String.raw`\frac{\gamma}{m\sqrt{\sigma^2+\epsilon}}(m\,dy_i-\sum_j dy_j-\hat x_i\sum_j dy_j\hat x_j+\sum_j\hat x_j)`,
    String.raw`gamma/sqrt(sigma^2+epsilon)*(dy_i - 1/m \sum_j dy_j - \hat{x}_i E[dy \hat{x}])`,
  ])('%s', (latex) => {
    expect(judge(batchNorm, latex)).toEqual({ kind: 'right' })
  })

  it.each([
    String.raw`r[z>0]+a r[z\le0]`,
    String.raw`r\,\mathbb{1}[z>0]+ar\,\mathbf{1}(z\leq 0)`,
    String.raw`\mathbb{1}_{z>0}r+(1-\mathbb{1}\{z>0\})ar`,
    String.raw`\begin{cases}r,&\text{if }z>0\\ar,&\text{otherwise}\end{cases}`,
    String.raw`r(a+(1-a)\frac{1+\operatorname{sgn}(z)}{2})`,
    String.raw`\frac{r\max(0,z)}{z}+\frac{ar\min(z,0)}{z}`,
    String.raw`r\frac{\operatorname{ReLU}(z)}{|z|}+ar\frac{\operatorname{ReLU}(-z)}{|z|}`,
    String.raw`\frac{p_{keep}}{p_{\mathrm{keep}}}(r[z>0]+ar[z\le0])`,
  ])('%s', (latex) => {
    expect(judge(masked, latex)).toEqual({ kind: 'right' })
  })
})

describe('a wrong formula', () => {
  it('is told the point where it differs, and both values there', () => {
    const verdict = judge(activation, String.raw`\sigma(z)`)
    if (verdict.kind !== 'wrong') throw new Error(verdict.kind)
    const [z] = verdict.difference.at
    const value = Number(z?.value)
    const sigma = 1 / (1 + Math.exp(-value))
    expect(z?.latex).toBe('z')
    expect(verdict.difference.yours).toBeCloseTo(sigma, 12)
    expect(verdict.difference.right).toBeCloseTo(sigma * (1 - sigma), 12)
  })

  it('is recognized as the mistake that it equals, however it is written', () => {
    expect(judge(activation, String.raw`\sigma(z)+\sigma(z)^2`)).toMatchObject({ kind: 'wrong', mistake: 0 })
    expect(judge(batchNorm, String.raw`\gamma dy_i(\sigma^2+\epsilon)^{-1/2}`)).toMatchObject({
      kind: 'wrong',
      mistake: 0,
    })
    expect(judge(activation, 'z')).toMatchObject({ kind: 'wrong', mistake: null })
  })

  it('has no value where it is not defined', () => {
    expect(judge(activation, String.raw`\ln(z-9)`)).toMatchObject({
      kind: 'wrong',
      difference: { yours: null },
    })
  })

  it('differs by as little as ε in a denominator', () => {
    const almost = String.raw`\frac{\gamma}{m\sqrt{\sigma^2}}(m\,dy_i-\sum_j dy_j-\hat{x}_i\sum_j dy_j\hat{x}_j)`
    expect(judge(batchNorm, almost).kind).toBe('wrong')
  })
})

describe('what a question rules out', () => {
  const inSigma: FormulaQuestion = { ...activation, answer: String.raw`2\sigma(2z)-1`, without: ['tanh'] }

  it.each([String.raw`\tanh z`, String.raw`\tanh(z)`, String.raw`2\sigma(2z)-1+0\cdot\tanh(z)`])(
    '%s is no answer where tanh is asked for in other terms',
    (latex) => {
      expect(judge(inSigma, latex)).toEqual({
        kind: 'unreadable',
        code: 'ruled-out',
        params: { fragment: 'tanh' },
      })
    },
  )

  it('leaves every other way open', () => {
    expect(judge(inSigma, String.raw`2\sigma(2z)-1`).kind).toBe('right')
    expect(judge(inSigma, String.raw`\frac{2}{1+e^{-2z}}-1`).kind).toBe('right')
    expect(judge(inSigma, String.raw`2\sigma(z)-1`).kind).toBe('wrong')
  })
})

describe('what cannot be read', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    [String.raw`\sigma'(z)=`, 'empty'],
    [String.raw`\sigma'(z)`, 'derivative'],
    [String.raw`\frac{d}{dz}\sigma(z)`, 'derivative'],
    ['q+1', 'unknown-symbol'],
    [String.raw`\sigma z`, 'needs-parentheses'],
    [String.raw`\sigma(z`, 'brackets'],
    ['z)', 'brackets'],
    ['z+', 'syntax'],
    [String.raw`\frac{1}{}`, 'syntax'],
    [String.raw`\foo{z}`, 'syntax'],
    [String.raw`\max(z)`, 'arguments'],
    [String.raw`\int z\,dz`, 'unsupported'],
    [String.raw`\sum_{k=1}^{100000}z`, 'sum-range'],
    ['z'.repeat(601), 'too-long'],
    [`${'('.repeat(30)}z${')'.repeat(30)}`, 'too-deep'],
  ])('%s is %s', (latex, code) => {
    expect(judge(activation, latex)).toMatchObject({ kind: 'unreadable', code })
  })

  it.each(['z!!', 'z+!!', String.raw`\\\&&&%%%`, String.raw`z\&&%`, String.raw`\\\\&&z`])(
    '%s is told without a word of the parser’s own',
    (latex) => {
      const verdict = judge(activation, latex)
      expect(verdict.kind).toBe('unreadable')
      expect(JSON.stringify(verdict)).not.toMatch(/unexpected|expected-|Factorial/)
    },
  )

  it('names the symbol as it was written', () => {
    expect(judge(activation, String.raw`\sigma(q)`)).toMatchObject({ params: { fragment: 'q' } })
    expect(judge(batchNorm, 'dy')).toMatchObject({ code: 'index', params: { fragment: 'dy' } })
    expect(judge(batchNorm, 'x_{99}')).toMatchObject({ code: 'index', params: { fragment: '99' } })
    expect(judge(batchNorm, String.raw`\sigma_B^2`)).toMatchObject({
      params: { fragment: String.raw`\sigma_{B}` },
    })
  })
})
