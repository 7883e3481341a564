/** The code that a new lab begins with: a small lab that works, y = k·x, to be written over. */

export interface NewLab {
  readonly topic: string
  readonly id: string
  /** The learner's function, in camel case. */
  readonly entry: string
  /** Its place among the labs of the topic. */
  readonly order: number
  /** A card of the topic to point to. */
  readonly card: string
}

export function codeFiles({ topic, id, entry, card }: NewLab): Record<string, string> {
  const snake = entry.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return {
    'lab.ts': `import { hidden } from '#checks/draws.ts'
import type { Lab, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

// 1. What is drawn. Let sizes differ pairwise, so that a wrong axis changes the numbers.
const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

function ordinary(random: Generator, index: number): Values {
  return { x: random.normal(SHAPES[(index - 1) % SHAPES.length] ?? [3]), k: random.normal([]).item() }
}

export default {
  id: '${id}',
  topic: '${topic}',
  difficulty: 1,
  minutes: 10,
  prerequisites: [],
  cards: ['${card}'],
  // 2. What the learner writes: its name, its arguments, what it returns. Types are in grader/checks/lab.ts.
  entry: '${entry}',
  parameters: [
    { name: 'x', type: 'tensor' },
    { name: 'k', type: 'number' },
  ],
  results: ['y'],
  // Operations that would make it one call, by their NumPy names.
  withheld: [],
  // 3. What is right, in engine operations. A backward lab states its forward here, and in \`gradient\` what is derived.
  forward: ({ x = 0, k = 0 }) => np.multiply(x, k),
  // 4. Where wrong solutions show: every regime you can think of. Public cases are what Run tries.
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('all-zeros', () => ({ x: np.zeros([3, 2]), k: 0.5 })),
    hidden('large', (random) => ({ x: random.normal([3, 4]).mul(1000), k: random.normal([]).item() })),
    hidden('single-element', (random) => ({ x: random.normal([1, 1]), k: random.normal([]).item() })),
  ],
  // 5. What must hold beyond values: see grader/checks/properties*.ts.
  properties: [],
} satisfies Lab
`,
    'starter.ts': `export function ${entry}(x: Tensor, k: number): Tensor {
  return x
}
`,
    'reference.ts': `export function ${entry}(x: Tensor, k: number): Tensor {
  return x.mul(k)
}
`,
    'starter.py': `import numpy as np


def ${snake}(x, k):
    return x
`,
    'reference.py': `import numpy as np


def ${snake}(x, k):
    return x * k
`,
    'misconceptions/divides.ts': misconception(entry, card, 'divided', 'x.div(k)', {
      zh: '用了除法，没有相乘',
      en: 'Divides instead of multiplying',
    }),
    'misconceptions/adds.ts': misconception(entry, card, 'added', 'x.add(k)', {
      zh: '用了加法，没有相乘',
      en: 'Adds instead of multiplying',
    }),
    'misconceptions/absolute.ts': misconception(entry, card, 'absolute', 'x.mul(Math.abs(k))', {
      zh: '丢了 k 的符号',
      en: 'Loses the sign of k',
    }),
  }
}

function misconception(
  entry: string,
  card: string,
  what: string,
  body: string,
  title: { zh: string; en: string },
): string {
  return `export const about = {
  title: {
    zh: '${title.zh}',
    en: '${title.en}',
  },
  explanation: {
    zh: '写明算成了什么、为什么不对、怎样才对（${what}）。',
    en: 'Say what was computed, why it is wrong, and what is right (${what}).',
  },
  cards: ['${card}'],
  fails: 'y.value',
}

export function ${entry}(x: Tensor, k: number): Tensor {
  return ${body}
}
`
}
