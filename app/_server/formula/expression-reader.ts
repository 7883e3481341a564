/** Turns the parser's tree into an expression of our own: what the tree may hold, and nothing else. */
import type { FormulaSymbol } from '#labs/quiz-schema.ts'
import type { Expression, Index, Relation, Unary } from './expression.ts'
import { FormulaError } from './formula-error.ts'
import { bareFunction, errorText, isForeign, writtenAs } from './fragments.ts'
import { ALL, type OwnFunction, ownFunctions, type Vocabulary } from './vocabulary.ts'

const unary: Readonly<Record<string, Unary>> = {
  ...{ Negate: 'negate', Exp: 'exp', Ln: 'ln', Sqrt: 'sqrt', Abs: 'abs', Tanh: 'tanh', Sinh: 'sinh' },
  ...{ Cosh: 'cosh', Sech: 'sech' },
}
const relations: Readonly<Record<string, Relation>> = {
  ...{ Less: '<', LessEqual: '<=', Greater: '>', GreaterEqual: '>=', Equal: '=', NotEqual: '!=' },
}
/** Functions whose argument may stand without parentheses, as in sgn w; σ z could be σ times z. */
const bareArguments: ReadonlySet<OwnFunction> = new Set(['sign', 'erf', 'log1p', 'expm1', 'relu', 'softplus'])
/** So large a tree answers no question of ours. */
const MAX_NODES = 600

/**
 * How `a/bc` is read: what is side by side binds tighter than the slash (`a/(bc)`), or not (`(a/b)c`). People
 * write `1/2x` for the one and `1/m Σ…` for the other.
 */
export type Slash = 'last' | 'first'

export interface Context {
  readonly vocabulary: Vocabulary
  readonly symbols: readonly FormulaSymbol[]
  /** Letters that the question binds, such as i of x_i. */
  readonly letters: readonly string[]
  readonly slash?: Slash
}

/** @throws FormulaError for whatever is not on the list */
export class ExpressionReader {
  private readonly context: Context
  private bound: string[]
  private nodes = 0
  /** Letters that stood as indices since this was last emptied. */
  private lettersRead = new Set<string>()
  /** Whether another reading of a slash would give another expression. */
  isAmbiguous = false

  constructor(context: Context) {
    this.context = context
    this.bound = [...context.letters]
  }

  read(node: unknown): Expression {
    this.nodes += 1
    if (this.nodes > MAX_NODES) throw new FormulaError('too-complex')
    if (typeof node === 'number') return { op: 'number', value: node }
    if (typeof node === 'string') return this.symbol(node)
    if (Array.isArray(node)) return this.call(String(node[0]), node.slice(1))
    if (typeof node === 'object' && node !== null) {
      if ('num' in node) return { op: 'number', value: Number(String(node.num).replace(/\(\d+\)$/, '')) }
      if ('fn' in node && Array.isArray(node.fn)) return this.call(String(node.fn[0]), node.fn.slice(1))
      if ('sym' in node) return this.symbol(String(node.sym))
    }
    throw new FormulaError('syntax', { fragment: '' })
  }

  private symbol(name: string): Expression {
    const { vocabulary, symbols } = this.context
    if (name === 'e' || name === 'ExponentialE') return { op: 'number', value: Math.E }
    if (name === 'Pi') return { op: 'number', value: Math.PI }
    if (name === 'Nothing') throw new FormulaError('syntax', { fragment: '□' })
    const [base = '', tail] = name.split('_')
    const place = vocabulary.symbols.get(base)
    if (place !== undefined) {
      const indices =
        tail === undefined ? [] : [...tail.matchAll(/\d+|./gu)].map(([each]) => this.index(each))
      return this.element(place, indices, symbols[place])
    }
    if (base in ownFunctions) throw new FormulaError('needs-parentheses', { fragment: this.written(base) })
    if (this.bound.includes(name)) return { op: 'index', letter: name }
    const bare = bareFunction(name)
    if (bare !== null) throw new FormulaError('needs-parentheses', { fragment: bare })
    if (isForeign(name)) throw new FormulaError('unsupported', { fragment: this.written(name) })
    throw new FormulaError('unknown-symbol', { fragment: this.written(name) })
  }

  private element(place: number, indices: readonly Index[], symbol: FormulaSymbol | undefined): Expression {
    const wanted = symbol?.over?.length ?? 0
    // Within E[…] an index that is left out is the one averaged over.
    const averaged = this.bound.at(-1)
    if (indices.length === 0 && wanted === 1 && averaged === '*')
      return { op: 'symbol', place, indices: ['*'] }
    if (indices.length !== wanted) throw new FormulaError('index', { fragment: symbol?.latex ?? '' })
    return { op: 'symbol', place, indices }
  }

  private index(written: string): Index {
    if (/^\d+$/.test(written)) return Number(written)
    this.lettersRead.add(written)
    if (this.bound.includes(written)) return written
    throw new FormulaError('index', { fragment: written })
  }

  private call(head: string, args: readonly unknown[]): Expression {
    const single = unary[head]
    // `tanh²` and no argument: the parser puts a mark in its place.
    if (single !== undefined && args[0] === 'topic_marker')
      throw new FormulaError('needs-parentheses', { fragment: bareFunction(head) ?? head })
    if (single !== undefined && args.length === 1) return { op: single, of: this.read(args[0]) }
    const relation = relations[head]
    if (relation !== undefined) return this.comparison(relation, args)
    switch (head) {
      case 'Add':
      case 'Multiply':
        return { op: head === 'Add' ? 'add' : 'multiply', of: args.map((each) => this.read(each)) }
      case 'HadamardProduct':
        return { op: 'multiply', of: args.map((each) => this.read(each)) }
      case 'Subtract': {
        const [first, ...rest] = args.map((each) => this.read(each))
        return {
          op: 'add',
          of: [...(first ? [first] : []), ...rest.map((of) => ({ op: 'negate', of }) as const)],
        }
      }
      case 'Divide':
      case 'Rational':
        return this.quotient(args)
      case 'Power':
        return this.power(args)
      case 'Square':
        return { op: 'power', left: this.at(args, 0), right: { op: 'number', value: 2 } }
      case 'Root':
        return {
          op: 'power',
          left: this.at(args, 0),
          right: { op: 'divide', left: { op: 'number', value: 1 }, right: this.at(args, 1) },
        }
      case 'Lb':
        return { op: 'log', left: this.at(args, 0), right: { op: 'number', value: 2 } }
      case 'Log':
        return {
          op: 'log',
          left: this.at(args, 0),
          right: args.length > 1 ? this.at(args, 1) : { op: 'number', value: 10 },
        }
      case 'Max':
      case 'Min': {
        const of = this.list(args)
        if (of.length < 2) throw new FormulaError('arguments', { fragment: head.toLowerCase() })
        return { op: head === 'Max' ? 'max' : 'min', of }
      }
      case 'Subplus':
        // (v − λ)₊, the positive part.
        return { op: 'relu', of: this.at(args, 0) }
      case 'OverHat':
      case 'OverBar':
      case 'OverTilde':
        throw new FormulaError('unknown-symbol', { fragment: this.written([head, ...args]) })
      case 'Boole':
      case 'Delimiter':
        return this.group(args)
      case 'Subscript':
        return this.subscript(args)
      case 'Sum':
      case 'Product':
        return this.series(head === 'Sum' ? 'sum' : 'product', args)
      case 'Which':
        return this.cases(args)
      case 'InvisibleOperator':
        return this.juxtaposition(args)
      case 'Error':
        throw new FormulaError('syntax', { fragment: this.written(errorText(args)) })
      case 'Sequence':
        // Something readable, then something that is not.
        for (const each of args) this.read(each)
        throw new FormulaError('syntax', { fragment: ',' })
      case 'Apply':
      case 'Derivative':
      case 'D':
      case 'Prime':
        throw new FormulaError('derivative')
      default:
        throw new FormulaError('unsupported', { fragment: this.written(head) })
    }
  }

  private at(args: readonly unknown[], place: number): Expression {
    if (args[place] === undefined) throw new FormulaError('syntax', { fragment: '□' })
    return this.read(args[place])
  }

  private comparison(first: Relation, args: readonly unknown[]): Expression {
    // ["Less", 0, "z", 1] is 0 < z < 1.
    return {
      op: 'compare',
      relations: args.slice(1).map(() => first),
      of: args.map((each) => this.read(each)),
    }
  }

  private quotient(args: readonly unknown[]): Expression {
    const [, below] = args
    const left = this.at(args, 0)
    if (!Array.isArray(below) || below[0] !== 'InvisibleOperator')
      return { op: 'divide', left, right: this.at(args, 1) }
    const [first, ...rest] = this.factors(below.slice(1))
    if (first === undefined) throw new FormulaError('syntax', { fragment: '□' })
    if (rest.length > 0) this.isAmbiguous = true
    if (this.context.slash !== 'first')
      return { op: 'divide', left, right: { op: 'multiply', of: [first, ...rest] } }
    return { op: 'multiply', of: [{ op: 'divide', left, right: first }, ...rest] }
  }

  private power(args: readonly unknown[]): Expression {
    if (this.functionOf(args[0]) !== null)
      throw new FormulaError('needs-parentheses', { fragment: this.written(String(args[0])) })
    return { op: 'power', left: this.at(args, 0), right: this.at(args, 1) }
  }

  private group(args: readonly unknown[]): Expression {
    const [inner] = args
    if (inner === undefined || (Array.isArray(inner) && inner[0] === 'Sequence' && inner.length !== 2))
      throw new FormulaError('syntax', { fragment: inner === undefined ? '()' : ',' })
    return this.read(inner)
  }

  /** The arguments of a function, whatever brackets they stand in. */
  private list(args: readonly unknown[]): Expression[] {
    return args.flatMap((each) => {
      if (Array.isArray(each) && (each[0] === 'Delimiter' || each[0] === 'Sequence' || each[0] === 'Set'))
        return this.list(each.slice(1).filter((part) => !isText(part)))
      return [this.read(each)]
    })
  }

  private subscript([base, index]: readonly unknown[]): Expression {
    const place = typeof base === 'string' ? this.context.vocabulary.symbols.get(base) : undefined
    if (place === undefined) throw new FormulaError('unknown-symbol', { fragment: this.written(base) })
    const flat = (node: unknown): string[] => {
      if (typeof node === 'string' || typeof node === 'number') return [String(node)]
      if (Array.isArray(node) && /^(Delimiter|Sequence|InvisibleOperator)$/.test(String(node[0])))
        return node
          .slice(1)
          .filter((part) => !isText(part))
          .flatMap(flat)
      throw new FormulaError('index', { fragment: this.context.symbols[place]?.latex ?? '' })
    }
    return this.element(
      place,
      flat(index).map((each) => this.index(each)),
      this.context.symbols[place],
    )
  }

  private series(op: 'sum' | 'product', [body, ...ranges]: readonly unknown[]): Expression {
    const [range, ...inner] = ranges
    const parts = Array.isArray(range) ? range.slice(1) : []
    const letter = parts[0]
    if (letter === ALL && op === 'sum') return this.total(body)
    if (typeof letter !== 'string' || !/^[a-z]$/.test(letter)) throw new FormulaError('sum-range')
    const isTuple = Array.isArray(range) && /^(Tuple|Limits|Triple|Pair|Single)$/.test(String(range[0]))
    const [from, to] = isTuple ? parts.slice(1).map((each) => this.read(each)) : [null, null]
    const index = letter
    const of = this.within(letter, () =>
      inner.length > 0 ? this.series(op, [body, ...inner]) : this.read(body),
    )
    return { op, index, from: from ?? null, to: to ?? null, body: of }
  }

  /** Σ without an index runs over the question's one set: Σ dy, Σ dy_i x̂_i. With two letters it could be either. */
  private total(body: unknown): Expression {
    const outer = this.lettersRead
    this.lettersRead = new Set()
    const of = this.within('*', () => this.read(body))
    if (this.lettersRead.size > 1) throw new FormulaError('sum-range')
    this.lettersRead = new Set([...outer, ...this.lettersRead])
    return { op: 'total', body: of }
  }

  private within<T>(letter: string, read: () => T): T {
    this.bound.push(letter)
    try {
      return read()
    } finally {
      this.bound.pop()
    }
  }

  private cases(args: readonly unknown[]): Expression {
    const branches: { when: Expression | null; value: Expression }[] = []
    for (let at = 0; at + 1 < args.length; at += 2) {
      const when = args[at] === 'True' ? null : this.read(args[at])
      branches.push({ when, value: this.read(args[at + 1]) })
    }
    if (branches.length === 0) throw new FormulaError('syntax', { fragment: '□' })
    return { op: 'cases', branches }
  }

  /** Things side by side are multiplied, but a function takes the brackets behind it. */
  private juxtaposition(args: readonly unknown[]): Expression {
    const of = this.factors(args)
    const [only] = of
    return of.length === 1 && only ? only : { op: 'multiply', of }
  }

  private factors(args: readonly unknown[]): Expression[] {
    const parts = args.filter((each) => !(Array.isArray(each) && each[0] === 'HorizontalSpacing'))
    const of: Expression[] = []
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at]
      // −σ(z)… comes as the negative of σ, beside brackets.
      const isNegative = Array.isArray(part) && part[0] === 'Negate' && this.functionOf(part[1]) !== null
      if (isNegative) of.push({ op: 'number', value: -1 })
      const applied = this.functionOf(isNegative ? part[1] : part)
      if (applied === null) of.push(this.read(part))
      else {
        at += 1
        of.push(this.apply(applied.name, applied.power, parts[at]))
      }
    }
    return of
  }

  /** A function of ours, or one raised to a power as in σ²(z). */
  private functionOf(node: unknown): { name: string; power: unknown } | null {
    if (typeof node === 'string' && node in ownFunctions) return { name: node, power: null }
    if (Array.isArray(node) && node[0] === 'Power' && typeof node[1] === 'string' && node[1] in ownFunctions)
      return { name: node[1], power: node[2] }
    return null
  }

  private apply(name: string, power: unknown, argument: unknown): Expression {
    const known = Object.entries(ownFunctions).find(([each]) => each === name)?.[1]
    const isGroup = (node: unknown): node is unknown[] => Array.isArray(node) && node[0] === 'Delimiter'
    const raised =
      Array.isArray(argument) && argument[0] === 'Power' && isGroup(argument[1]) ? argument : null
    const brackets = raised ? raised[1] : argument
    if (
      known !== undefined &&
      known !== 'mean' &&
      bareArguments.has(known) &&
      argument !== undefined &&
      !isGroup(brackets)
    )
      return this.raise({ op: known, of: this.read(argument) }, power)
    if (known === undefined || !isGroup(brackets))
      throw new FormulaError('needs-parentheses', { fragment: this.written(name) })
    const inner = brackets.slice(1, 2)
    const applied: Expression =
      known === 'mean'
        ? { op: 'mean', body: this.within('*', () => this.group(inner)) }
        : { op: known, of: this.group(inner) }
    return this.raise(applied, raised ? raised[2] : power)
  }

  private raise(left: Expression, exponent: unknown): Expression {
    return exponent === null ? left : { op: 'power', left, right: this.read(exponent) }
  }

  /** As the learner wrote it. */
  private written(node: unknown): string {
    return writtenAs(node, this.context.vocabulary.spellings)
  }
}

const isText = (node: unknown): boolean => typeof node === 'object' && node !== null && 'str' in node
