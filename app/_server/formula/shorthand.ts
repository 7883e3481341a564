/** σ(1 − σ) for σ(z)(1 − σ(z)): whoever leaves the argument out once means the question's z wherever it is left out. */
import { ownFunctions } from './vocabulary.ts'

const shortened = new Set(
  Object.entries(ownFunctions).flatMap(([name, is]) =>
    is === 'sigmoid' || is === 'normal-cdf' || is === 'normal-density' ? [name] : [],
  ),
)

/**
 * The parser's tree with every argument that was left out.
 *
 * @param z the name of the symbol that is meant
 * @returns null where a bracket could be an argument as well as a factor: σ(1 − y), σz
 */
export function withArguments(tree: unknown, z: string): unknown {
  try {
    return complete(tree, z)
  } catch (error) {
    if (error instanceof Ambiguous) return null
    throw error
  }
}

class Ambiguous extends Error {}

function complete(node: unknown, z: string): unknown {
  if (isFunction(node)) return applied(node, z)
  if (!Array.isArray(node)) return node
  const [head, ...args] = node
  if (head !== 'InvisibleOperator') return [head, ...args.map((each) => complete(each, z))]
  const parts: unknown[] = []
  for (let at = 0; at < args.length; at++) {
    const [part, next] = [args[at], args[at + 1]]
    if (!isApplicable(part) || isBare(next, z)) {
      parts.push(complete(part, z))
      continue
    }
    // The bracket of a function that has its argument is none of ours.
    parts.push(part, next)
    at += 1
  }
  return [head, ...parts]
}

/** Whether a function before `next` has no argument. @throws Ambiguous */
function isBare(next: unknown, z: string): boolean {
  const bracket = isCall(next, 'Power') ? next[1] : next
  if (next === z || typeof next === 'number') throw new Ambiguous()
  if (!isCall(bracket, 'Delimiter')) return true
  if (bracket[1] === z) return false
  if (!holdsBare(bracket[1])) throw new Ambiguous()
  return true
}

function holdsBare(node: unknown): boolean {
  if (isFunction(node)) return true
  if (!Array.isArray(node)) return false
  const [head, ...args] = node
  return args.some((each, at) => {
    const isApplied = head === 'InvisibleOperator' && isApplicable(each) && isCall(args[at + 1], 'Delimiter')
    return !isApplied && holdsBare(each)
  })
}

const applied = (name: string, z: string) => ['Delimiter', ['InvisibleOperator', name, ['Delimiter', z]]]

const isFunction = (node: unknown): node is string => typeof node === 'string' && shortened.has(node)

/** σ, σ² or −σ. */
const isApplicable = (node: unknown): boolean =>
  isFunction(node) || ((isCall(node, 'Power') || isCall(node, 'Negate')) && isFunction(node[1]))

const isCall = (node: unknown, head: string): node is unknown[] => Array.isArray(node) && node[0] === head
