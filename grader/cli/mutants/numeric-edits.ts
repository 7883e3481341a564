/**
 * Changes that numeric code is prone to: another operation, a term dropped, operands or results exchanged, another axis,
 * another constant, the other sign, the argument next to the right one.
 */
import ts from 'typescript-transpile'
import type { Edit } from './source-edit.ts'

/** Operations that are taken for one another, whether called on a tensor, on `np`, on `Math` or on a generator. */
const TAKEN_FOR: Readonly<Record<string, readonly string[]>> = {
  add: ['sub'],
  sub: ['add'],
  subtract: ['add'],
  mul: ['div'],
  multiply: ['divide'],
  div: ['mul'],
  divide: ['multiply'],
  greater: ['less', 'greaterEqual'],
  greaterEqual: ['less', 'greater'],
  less: ['greater', 'lessEqual'],
  lessEqual: ['greater', 'less'],
  equal: ['notEqual'],
  notEqual: ['equal'],
  maximum: ['minimum'],
  minimum: ['maximum'],
  max: ['min'],
  min: ['max'],
  sum: ['mean'],
  mean: ['sum'],
  var: ['std'],
  std: ['var'],
  argmax: ['argmin'],
  argmin: ['argmax'],
  square: ['abs', 'sqrt'],
  sqrt: ['square'],
  exp: ['expm1'],
  expm1: ['exp'],
  log: ['log1p'],
  log1p: ['log'],
  tanh: ['sin'],
  cosh: ['sinh'],
  sinh: ['cosh'],
  zeros: ['ones'],
  zerosLike: ['onesLike'],
  ones: ['zeros'],
  onesLike: ['zerosLike'],
  any: ['all'],
  all: ['any'],
  floor: ['ceil'],
  ceil: ['floor'],
  uniform: ['normal'],
  normal: ['uniform'],
  logicalAnd: ['logicalOr'],
  logicalOr: ['logicalAnd'],
}

/** Methods without which the rest still has a meaning. */
const DROPPED = new Set([
  ...['add', 'sub', 'mul', 'div', 'pow', 'neg', 'square', 'sqrt', 'exp', 'log', 'abs', 'sign', 'reciprocal'],
  ...['tanh', 'clip', 'maximum', 'minimum', 'sum', 'mean', 'max', 'transpose', 'flip', 'floor', 'round'],
])
const SWAPPED: Readonly<Record<string, string>> = {
  sub: 'np.subtract',
  div: 'np.divide',
  pow: 'np.power',
  matmul: 'np.matmul',
  dot: 'np.dot',
}
/** Functions of `np` and `Math` whose two operands may be exchanged, or one of them left alone. */
const OF_TWO = new Set([
  ...['add', 'subtract', 'sub', 'multiply', 'mul', 'divide', 'div', 'power', 'pow', 'matmul', 'dot', 'outer'],
  ...['maximum', 'minimum', 'max', 'min'],
])
const SYMMETRIC = new Set(['add', 'multiply', 'mul', 'maximum', 'minimum', 'max', 'min'])
/** Functions of one operand that may be left out: np.exp(x) → x. */
const OF_ONE = new Set([
  'exp',
  'log',
  'sqrt',
  'square',
  'abs',
  'tanh',
  'negative',
  'expm1',
  'log1p',
  'floor',
  'round',
])
/** Arguments without which these have another meaning. */
const OPTIONAL_LAST = new Set([
  ...[
    'sum',
    'mean',
    'var',
    'std',
    'max',
    'min',
    'argmax',
    'argmin',
    'prod',
    'any',
    'all',
    'softmax',
    'logSoftmax',
  ],
  ...[
    'logSumExp',
    'cumsum',
    'concat',
    'stack',
    'take',
    'flip',
    'uniform',
    'normal',
    'bernoulli',
    'transpose',
  ],
])
const ORDERED = new Set(['transpose', 'reshape', 'zeros', 'ones', 'full', 'uniform', 'normal', 'bernoulli'])
const NAMESPACES = new Set(['np', 'Math'])
/** What the last of these arguments is where it is left out: to drop it then changes nothing. */
const DEFAULT_LAST: Readonly<Record<string, string>> = { softmax: '-1', logSoftmax: '-1' }

export function numericEdits(source: string): Edit[] {
  const file = ts.createSourceFile('reference.ts', source, ts.ScriptTarget.ES2022, true)
  const edits: Edit[] = []
  const replace = (mutator: string, node: ts.Node, text: string): void => {
    edits.push({ mutator, start: node.getStart(file), end: node.getEnd(), text })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (ts.isNumericLiteral(node)) constants(node, replace)
    else if (ts.isArrayLiteralExpression(node)) members(node, replace)
    else if (ts.isCallExpression(node)) calls(node, replace)
    else if (ts.isPropertyAccessExpression(node) && node.name.text === 'T')
      replace('DroppedTranspose', node, node.expression.getText())
    else if (ts.isBinaryExpression(node)) operands(node, replace)
    else if (ts.isReturnStatement(node) && node.expression) returned(node.expression, replace)
    else if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && isEntry(node)) returned(node.body, replace)
    else if (ts.isExpressionStatement(node)) replace('DroppedStatement', node, ';')
    else if (ts.isIdentifier(node)) neighbours(node, replace)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return edits
}

type Replace = (mutator: string, node: ts.Node, text: string) => void

function constants(node: ts.NumericLiteral, replace: Replace): void {
  const value = Number(node.text)
  const others = value === 0 ? [1, -1, 0.01, -0.01] : value === 1 ? [0, 2] : [0, value + 1]
  for (const other of others) replace('Constant', node, String(other))
}

/** Of a list of axes, a shape, a pair: one member less, or the first two exchanged. */
function members(node: ts.ArrayLiteralExpression, replace: Replace): void {
  const texts = node.elements.map((element) => element.getText())
  if (texts.length < 2) return
  texts.forEach((_, i) => {
    replace('DroppedMember', node, `[${texts.toSpliced(i, 1).join(', ')}]`)
  })
  const { parent } = node
  const isOrdered = !ts.isCallExpression(parent) || ORDERED.has(nameOf(parent))
  const [first = '', second = '', ...rest] = texts
  if (isOrdered && first !== second && !texts.every((text) => /^\d$/.test(text)))
    replace('SwappedMembers', node, `[${[second, first, ...rest].join(', ')}]`)
}

function nameOf(call: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(call.expression)
    ? call.expression.name.text
    : call.expression.getText()
}

function calls(node: ts.CallExpression, replace: Replace): void {
  const args = node.arguments.map((argument) => argument.getText())
  const [a = '', b = '', c = ''] = args
  if (!ts.isPropertyAccessExpression(node.expression)) return
  const { name, expression } = node.expression
  const operation = name.text
  const receiver = expression.getText()
  const isFunction = NAMESPACES.has(receiver)
  for (const other of TAKEN_FOR[operation] ?? []) {
    // Means are sums of another size; Math has neither.
    if (receiver !== 'Math' || other in Math) replace('OtherOperation', name, other)
  }
  if (isFunction && OF_TWO.has(operation) && args.length === 2) {
    replace('DroppedTerm', node, a)
    replace('DroppedTerm', node, b)
    if (!SYMMETRIC.has(operation)) replace('SwappedOperands', node, `${receiver}.${operation}(${b}, ${a})`)
  }
  if (isFunction && OF_ONE.has(operation) && args.length === 1) replace('DroppedTerm', node, `(${a})`)
  if (operation === 'where' && args.length === 3) {
    replace('SwappedOperands', node, `np.where(${a}, ${c}, ${b})`)
    replace('DroppedTerm', node, b)
    replace('DroppedTerm', node, c)
  }
  if (!isFunction && DROPPED.has(operation)) replace('DroppedTerm', node, receiver)
  const swapped = SWAPPED[operation]
  if (!isFunction && swapped && args.length === 1)
    replace('SwappedOperands', node, `${swapped}(${a}, ${receiver})`)
  const isDefault = args.at(-1) === DEFAULT_LAST[operation]
  if (OPTIONAL_LAST.has(operation) && !isDefault && args.length > (isFunction ? 1 : 0))
    replace('DroppedArgument', node, `${receiver}.${operation}(${args.slice(0, -1).join(', ')})`)
}

const ARITHMETIC = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
])
const COMMUTING = new Set<ts.SyntaxKind>([ts.SyntaxKind.PlusToken, ts.SyntaxKind.AsteriskToken])

function operands(node: ts.BinaryExpression, replace: Replace): void {
  const { kind } = node.operatorToken
  if (!ARITHMETIC.has(kind)) return
  const [left, right, sign] = [node.left, node.right, node.operatorToken].map((part) => part.getText())
  replace('DroppedTerm', node, `(${left})`)
  replace('DroppedTerm', node, `(${right})`)
  if (!COMMUTING.has(kind)) replace('SwappedOperands', node, `((${right}) ${sign} (${left}))`)
}

interface Result {
  readonly property: ts.ShorthandPropertyAssignment | ts.PropertyAssignment
  readonly value: ts.Expression
}

/** The other sign, and two results in each other's place. */
function returned(expression: ts.Expression, replace: Replace): void {
  const bare = ts.isParenthesizedExpression(expression) ? expression.expression : expression
  if (!ts.isObjectLiteralExpression(bare)) {
    for (const [mutator, text] of spoiled(bare)) replace(mutator, bare, text)
    return
  }
  const results = bare.properties.flatMap((property): Result[] => {
    if (ts.isShorthandPropertyAssignment(property)) return [{ property, value: property.name }]
    return ts.isPropertyAssignment(property) ? [{ property, value: property.initializer }] : []
  })
  results.forEach(({ property, value }, i) => {
    const name = property.name.getText()
    for (const [mutator, text] of spoiled(value)) replace(mutator, property, `${name}: ${text}`)
    const next = results[i + 1]
    if (!next) return
    const rest = results.map((one, k) => {
      const other = k === i ? next.value : k === i + 1 ? value : one.value
      return `${one.property.name.getText()}: ${other.getText()}`
    })
    replace('SwappedResults', bare, `{ ${rest.join(', ')} }`)
  })
}

/**
 * A whole result that is off: in sign, in size, by little, in one element. Not made is what changes nothing by the text alone:
 * zeros times a number, and the mirror image of a draw whose law is its own mirror image.
 */
function spoiled(result: ts.Expression): [mutator: string, text: string][] {
  const value = result.getText()
  const last = 'r.data[r.size - 1] += 0.01 * (r.abs().max().item() || 1)'
  const sign: [string, string] = ['Sign', `np.negative(${value})`]
  const sizes: [string, string][] = [
    ['Double', `np.multiply(${value}, 2)`],
    ['Half', `np.multiply(${value}, 0.5)`],
    ['Zero', `np.multiply(${value}, 0)`],
    ['Scale', `np.multiply(${value}, 1.0001)`],
  ]
  return [
    ...(isZeros(result) || isMirrored(result) ? [] : [sign]),
    ...(isZeros(result) ? [] : sizes),
    ['Offset', `np.add(${value}, 1e-3)`],
    ['LastElement', `((r) => { ${last}; return r })(np.array(${value}).copy())`],
  ]
}

function isZeros(result: ts.Expression): boolean {
  return ts.isCallExpression(result) && ['np.zeros', 'np.zerosLike'].includes(result.expression.getText())
}

/** `random.normal(shape, 0, sd)` or `random.uniform(shape, -bound, bound)`. */
function isMirrored(result: ts.Expression): boolean {
  if (!ts.isCallExpression(result) || !ts.isPropertyAccessExpression(result.expression)) return false
  const [, low = '0', high = ''] = result.arguments.map((argument) => argument.getText())
  const law = result.expression.name.text
  return (law === 'normal' && low === '0') || (law === 'uniform' && low === `-${high}`)
}

/** A use of a parameter replaced by the next one of its type. */
function neighbours(node: ts.Identifier, replace: Replace): void {
  const { parent } = node
  const isName =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ts.isParameter(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isShorthandPropertyAssignment(parent) ||
    (ts.isVariableDeclaration(parent) && parent.name === node) ||
    ts.isBindingElement(parent)
  if (isName) return
  const parameters = entryParameters(node)
  const at = parameters.findIndex(({ name }) => name === node.text)
  const mine = parameters[at]
  if (!mine) return
  const others = [...parameters.slice(at + 1), ...parameters.slice(0, at)]
  const other = others.find(({ type }) => type === mine.type)
  if (other) replace('OtherArgument', node, other.name)
  if (mine.type !== 'number') return
  replace('Complement', node, `(1 - ${node.text})`)
  replace('Sign', node, `(-${node.text})`)
}

function entryParameters(node: ts.Node): { name: string; type: string }[] {
  let outermost: ts.SignatureDeclaration | undefined
  for (let at: ts.Node | undefined = node; at; at = at.parent)
    if (ts.isFunctionDeclaration(at) || ts.isArrowFunction(at)) outermost = at
  return (outermost?.parameters ?? []).map(({ name, type }) => ({
    name: name.getText(),
    type: type?.getText() ?? '',
  }))
}

function isEntry(node: ts.ArrowFunction): boolean {
  return ts.isVariableDeclaration(node.parent)
}
