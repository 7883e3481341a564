import { expect, test } from 'vitest'
import { keepMarks } from './markdown-marks.ts'
import type { Tree } from './markdown-tree.tsx'

const text = (value: string) => ({ type: 'text' as const, value })
type Span = {
  type: 'element'
  tagName: string
  properties: { className: string[] }
  children: (Span | ReturnType<typeof text>)[]
}
const span = (name: string, ...children: (Span | ReturnType<typeof text>)[]): Span => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [name] },
  children,
})
const formula = span('katex', text('z'))

function kept(...children: (ReturnType<typeof text> | Span)[]) {
  const tree: Tree = {
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children }],
  }
  keepMarks(tree)
  const [paragraph] = tree.children
  return paragraph?.type === 'element' ? paragraph.children : []
}

test('a comma after a formula stays with it', () => {
  expect(kept(text('设 '), formula, text('，则'))).toMatchObject([
    { value: '设 ' },
    { properties: { className: ['marks'] }, children: [formula, { value: '，' }] },
    { value: '则' },
  ])
})

test('brackets on both sides stay with it', () => {
  expect(kept(text('正侧（'), formula, text('），负侧'))).toMatchObject([
    { value: '正侧' },
    { properties: { className: ['marks'] }, children: [{ value: '（' }, formula, { value: '），' }] },
    { value: '负侧' },
  ])
})

test('two formulas each keep their own', () => {
  expect(kept(formula, text('、'), formula, text('。'))).toMatchObject([
    { children: [formula, { value: '、' }] },
    { children: [formula, { value: '。' }] },
  ])
})

test('a long formula is left alone: it may have to be broken itself', () => {
  const long = {
    ...formula,
    children: [span('base', text('a=b')), span('base', text('=c+d+e+f+g'))],
  }
  const children = [long, text('，则')]
  expect(kept(...children)).toEqual(children)
})

test('words beside a formula, and marks beside words, are left alone', () => {
  const children = [text('在 '), formula, text(' 处，'), span('x', text('a')), text('。')]
  expect(kept(...children)).toEqual(children)
})
