/** A submission for each kind of mistake that a verdict tells, each in a lab of its own: its editor then holds what was judged. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#verdict'

export interface Mistake {
  readonly name: 'shape' | 'value' | 'gradient' | 'time' | 'exception' | 'property'
  readonly lab: string
  readonly language: Language
  readonly source: string
}

/** A reference with one thing wrong. */
function edited(path: string, right: string, wrong: string): string {
  const source = readFileSync(join(import.meta.dirname, '../../labs', path), 'utf8')
  if (!source.includes(right)) throw new Error(`${path} does not hold ${right}`)
  return source.replace(right, wrong)
}

export const mistakes: readonly Mistake[] = [
  {
    name: 'shape',
    lab: 'bn-backward',
    language: 'typescript',
    source: edited('batch-norm/bn-backward/reference.ts', 'dy.sum(0)', 'dy.sum(0, { keepdims: true })'),
  },
  {
    name: 'value',
    lab: 'bn-forward-bhw',
    language: 'python',
    source: edited('batch-norm/bn-forward-bhw/reference.py', 'axes = (0, 2, 3)', 'axes = (0, 2)'),
  },
  {
    name: 'gradient',
    lab: 'linear-layer',
    language: 'typescript',
    source: edited('linear-models/linear-layer/reference.ts', '.sum(0)', '.mean(0)'),
  },
  {
    name: 'time',
    lab: 'relu-backward',
    language: 'typescript',
    source: `export function reluBackward(dy: Tensor, z: Tensor): Tensor {
  let i = 0
  while (i < z.size) {
    if (z.data[i] > 0) continue
    i++
  }
  return dy
}
`,
  },
  {
    name: 'exception',
    lab: 'sigmoid-backward',
    language: 'python',
    source: `import numpy as np


def sigmoid_backward(dy, z):
    print("z has shape", z.shape)
    y = 1 / (1 + np.exp(-z))
    return dy @ (y * (1 - y))
`,
  },
  {
    name: 'property',
    lab: 'dropout-inverted',
    language: 'typescript',
    source: edited(
      'dropout/dropout-inverted/reference.ts',
      'random.bernoulli(x.shape, p_keep)',
      'random.bernoulli(x.shape, p_drop)',
    ),
  },
]
