/** Pieces of the parser's tree as they were typed: people are never told the parser's own names. */

/** Functions that stand without an argument. */
const functions = /^(Exp|Ln|Log|Sqrt|Abs|Tanh|Sinh|Cosh|Sech|Max|Min)$/

const typed: Readonly<Record<string, string>> = {
  ...{ OverHat: '\\hat', OverBar: '\\bar', OverTilde: '\\tilde', OverLine: '\\bar', Measurement: '\\pm' },
  ...{
    PlusMinus: '\\pm',
    ContinuationPlaceholder: '\\dots',
    Integrate: '\\int',
    Limit: '\\lim',
    Element: '\\in',
  },
  ...{
    Factorial: '!',
    Factorial2: '!!',
    To: '\\to',
    ImaginaryUnit: 'i',
    Identity: 'I',
    Tuple: ',',
    Set: '\\{\\}',
    Norm: '\\|',
  },
}

/** Functions that are letters are named by the letter. */
const letters = { sigma: 'σ', Phi: 'Φ', phi: 'φ' } as const

/** `tanh` for the function by itself; null for what is no function. */
export function bareFunction(name: string): string | null {
  return functions.test(name) ? name.toLowerCase() : null
}

export function isForeign(name: string): boolean {
  return typed[name] !== undefined
}

/** @param spellings how the names that we gave were written */
export function writtenAs(node: unknown, spellings: ReadonlyMap<string, string>): string {
  if (Array.isArray(node)) {
    const [head, ...of] = node
    const inner = of.map((each) => writtenAs(each, spellings)).join(', ')
    return `${writtenAs(head, spellings)}{${inner}}`.slice(0, 40)
  }
  const text = String(node)
  return (typed[text] ?? text)
    .replaceAll(/\\mathrm\{(zz[a-z]+)\}|(zz[sf][a-z]+)/g, (_, a, b) => spellings.get(a ?? b) ?? '')
    .replaceAll(/\\(sigma|Phi|phi)(?![A-Za-z])/g, (_, name: 'sigma' | 'Phi' | 'phi') => letters[name])
    .slice(0, 40)
}

/** The parser's own word for what went wrong, such as `unexpected-token`. */
const ERROR_CODE = /^[a-z]+(-[a-z]+)+$/

/** What the parser could not read. */
export function errorText(args: readonly unknown[]): string {
  for (const each of args.flat()) {
    if (
      typeof each === 'object' &&
      each !== null &&
      'str' in each &&
      typeof each.str === 'string' &&
      each !== args[0] &&
      !ERROR_CODE.test(each.str)
    )
      return each.str
  }
  return '□'
}
