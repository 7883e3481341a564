import type { Num, ShownTensor, ShownValue } from '#verdict'

function numberLiteral(value: Num): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  return value === 'NaN' ? 'NaN' : value
}

function nested(tensor: ShownTensor, axis: number, offset: number, indent: string): string {
  const size = tensor.shape[axis]
  if (size === undefined) return numberLiteral(tensor.data[offset] ?? 0)
  const stride = tensor.shape.slice(axis + 1).reduce((product, n) => product * n, 1)
  const parts = Array.from({ length: size }, (_, i) =>
    nested(tensor, axis + 1, offset + i * stride, `${indent}  `),
  )
  if (axis === tensor.shape.length - 1) return `[${parts.join(', ')}]`
  return `[\n${indent}  ${parts.join(`,\n${indent}  `)},\n${indent}]`
}

/** The inputs of a case as TypeScript that can be pasted and run: one `const` for each argument. */
export function caseAsTypeScript(inputs: Record<string, ShownValue>): string {
  return Object.entries(inputs)
    .map(([name, value]) => `const ${name} = ${literal(value)}`)
    .join('\n')
}

function literal(value: ShownValue): string {
  if (typeof value === 'string') return numberOrText(value)
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if ('seed' in value) return `new Random(${value.seed})`
  if (value.shape.length === 0) return `np.array(${numberLiteral(value.data[0] ?? 0)})`
  if (value.data.length === 0) return `np.zeros([${value.shape.join(', ')}])`
  return `np.array(${nested(value, 0, 0, '')})`
}

function numberOrText(value: string): string {
  return value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? value : JSON.stringify(value)
}
