/** An error as Python gets it: the name of an exception and NumPy's own sentence where there is one. */
import type { EngineError } from '#engine/error.ts'

export class NumpyError extends Error {
  readonly kind: string
  constructor(kind: string, message: string) {
    super(message)
    this.kind = kind
  }
}

/** What the engine says, as a Python programmer knows it. */
export function inPython({ code, params, message }: EngineError): NumpyError {
  const tuple = (shape: unknown): string => tupleText(String(shape))
  switch (code) {
    case 'broadcast':
      return new NumpyError(
        'ValueError',
        `operands could not be broadcast together with shapes ${tuple(params.a)} ${tuple(params.b)}`,
      )
    case 'broadcast-to':
      return new NumpyError(
        'ValueError',
        `could not broadcast input array from shape ${tuple(params.from)} into shape ${tuple(params.to)}`,
      )
    case 'axis-out-of-range':
      return new NumpyError(
        'AxisError',
        `axis ${params.axis} is out of bounds for array of dimension ${params.ndim}`,
      )
    case 'inner-mismatch':
      return new NumpyError(
        'ValueError',
        `matmul: shapes ${tuple(params.a)} and ${tuple(params.b)} do not match: ${params.left} columns against ${params.right} rows`,
      )
    case 'size-mismatch':
      return new NumpyError(
        'ValueError',
        `cannot reshape array of size ${params.size} into shape ${tuple(params.shape)}`,
      )
    case 'index-out-of-range':
      return new NumpyError(
        'IndexError',
        `index ${params.index} is out of bounds for axis ${params.axis} with size ${params.size}`,
      )
    case 'empty-reduction':
      return new NumpyError(
        'ValueError',
        `zero-size array to reduction operation ${params.operation} which has no identity`,
      )
    default:
      return new NumpyError('ValueError', message)
  }
}

/** `[2, 3]` as NumPy writes it in its errors: `(2,3)`, and `(2,)` for one axis. */
function tupleText(shape: string): string {
  const inner = shape.replace(/^\[|\]$/g, '').replaceAll(' ', '')
  return `(${inner}${inner !== '' && !inner.includes(',') ? ',' : ''})`
}
