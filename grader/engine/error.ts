/**
 * What the engine says when it cannot do what was asked. The code and its parameters are for
 * translation; `message` is the English sentence.
 */

const SENTENCES = {
  broadcast: '{operation}: shapes {a} and {b} cannot be broadcast together',
  'broadcast-to': '{operation}: shape {from} cannot be broadcast to {to}',
  'axis-out-of-range': '{operation}: axis {axis} is out of range for shape {shape} ({ndim} dimensions)',
  'axis-repeated': '{operation}: axis {axis} is given twice',
  'axis-count': '{operation}: {given} axes given for shape {shape} ({ndim} dimensions)',
  'bad-shape': '{operation}: {shape} is not a shape; dimensions are whole numbers of 0 or more',
  'size-mismatch': '{operation}: {size} elements cannot have shape {shape}',
  'shape-mismatch': '{operation}: expected shape {expected}, got {got}',
  'inner-mismatch': '{operation}: {a} and {b} do not match: {left} columns against {right} rows',
  'not-a-tensor': '{operation}: expected a tensor, a number or nested arrays of numbers, got {got}',
  ragged: '{operation}: nested arrays have rows of different lengths ({expected} and {got})',
  'empty-reduction': '{operation}: no elements along axis {axis} of shape {shape}, so there is no result',
  'index-out-of-range': '{operation}: index {index} is out of range for axis {axis} of size {size}',
  'index-count': '{operation}: {given} indices given for shape {shape} ({ndim} dimensions)',
  'not-scalar': '{operation}: needs exactly one element, got shape {shape}',
  'no-operators':
    'a tensor of shape {shape} cannot be used with + - * /; write x.add(y), x.sub(y), x.mul(y), x.div(y)',
  'invalid-argument': '{operation}: {argument} is {got}; expected {expected}',
} as const

export type EngineErrorCode = keyof typeof SENTENCES
export type EngineErrorParams = Readonly<Record<string, string | number>>

export class EngineError extends Error {
  readonly code: EngineErrorCode
  readonly params: EngineErrorParams

  constructor(code: EngineErrorCode, params: EngineErrorParams) {
    super(SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name])))
    this.name = 'EngineError'
    this.code = code
    this.params = params
  }
}

/** `[2, 3]` as it is written in messages. */
export function show(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`
}

export function invalidArgument(
  operation: string,
  argument: string,
  got: string | number,
  expected: string,
): EngineError {
  return new EngineError('invalid-argument', { operation, argument, got, expected })
}

/** So many indices or axes for a tensor of this shape are too few or too many. */
export function wrongCount(
  code: 'index-count' | 'axis-count',
  operation: string,
  given: number,
  shape: readonly number[],
): EngineError {
  return new EngineError(code, { operation, given, shape: show(shape), ndim: shape.length })
}

/** Shapes are given as they are, or in words where several would do. */
export function shapeMismatch(
  operation: string,
  expected: readonly number[] | string,
  got: readonly number[],
): EngineError {
  return new EngineError('shape-mismatch', {
    operation,
    expected: typeof expected === 'string' ? expected : show(expected),
    got: show(got),
  })
}
