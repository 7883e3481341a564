/**
 * Takes from a worker all that a browser adds to the language, so that a submission finds what it finds in the
 * grader's isolate: no network, no storage, no timers, no messages. What keeps it from them for certain is the policy
 * of the frame around; this keeps code that passes here from failing there.
 */

/** The language's own names, and the learner's library. */
const KEPT: ReadonlySet<string> = new Set([
  ...['globalThis', 'Infinity', 'NaN', 'undefined', 'eval', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
  ...['Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'Date', 'String', 'RegExp'],
  ...['Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Iterator', 'Promise', 'Proxy', 'Reflect', 'JSON'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SuppressedError'],
  ...['SyntaxError', 'TypeError', 'URIError', 'DisposableStack', 'AsyncDisposableStack'],
  ...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
  ...['Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array'],
  ...['Float16Array', 'Float32Array', 'Float64Array'],
  ...['np', 'Tensor', 'console'],
])

export function removePlatform(): void {
  for (let holder: object | null = globalThis; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
    if (holder === Object.prototype) return
    for (const name of Reflect.ownKeys(holder))
      if (holder !== globalThis || typeof name !== 'string' || !KEPT.has(name))
        Reflect.deleteProperty(holder, name)
  }
}
