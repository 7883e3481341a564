import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test('formulas become signs', () => {
  expect(plainText("Why is $\\sigma'(z) \\le 1/4$?")).toBe("Why is σ'(z) ≤ 1/4?")
  expect(plainText('为什么 $\\hat{x}$ 要乘 $\\gamma$？')).toBe('为什么 x 要乘 γ？')
})

test('markup goes, words stay', () => {
  expect(plainText('**What** does `np.sum`\ndo to [axes](/x)?')).toBe('What does np.sum do to axes?')
})
