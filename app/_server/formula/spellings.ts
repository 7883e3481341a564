/** How people write a symbol besides its LaTeX: `gamma`, `eps`, `p_keep`, `nin`, `w1`, `xhat`. */
import { type Token, tokenize } from './tokens.ts'

const greek = /^\\(alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|pi|rho|sigma|tau|phi|omega)$/
const accents = new Map([
  ['\\hat', 'hat'],
  ['\\bar', 'bar'],
  ['\\tilde', 'tilde'],
])

/** Every way to write a symbol, as tokens; its own LaTeX comes first. */
export function spellingsOf(latex: string): readonly (readonly Token[])[] {
  const own = tokenize(latex)
  const found = [own, ...withoutCommands(own), ...withoutBraces(own)]
  return found.filter((each, at) => found.findIndex((other) => other.join(' ') === each.join(' ')) === at)
}

/** `gamma` for `\gamma`, `eps` for `\epsilon`, `xhat` and `x_hat` for `\hat{x}`. */
function withoutCommands(tokens: readonly Token[]): Token[][] {
  if (tokens.some((token) => greek.test(token))) {
    const words = tokens.flatMap((token) => (greek.test(token) ? [...token.slice(1)] : [token]))
    const short = tokens.flatMap((token) => (token === '\\epsilon' ? ['e', 'p', 's'] : [token]))
    return [words, ...(tokens.includes('\\epsilon') ? [short, ['v', 'a', 'r', ...words]] : [])]
  }
  const [accent = '', open, letter = '', close, ...rest] = tokens
  const word = accents.get(accent)
  if (word === undefined || open !== '{' || close !== '}' || rest.length > 0) return []
  return [tokenize(`${letter}${word}`), tokenize(`${letter}_${word}`)]
}

/** `p_keep` and `pkeep` for `p_{\text{keep}}`, `w1` for `w_1`. */
function withoutBraces(tokens: readonly Token[]): Token[][] {
  const [base = '', line, open, ...rest] = tokens
  const index = rest.slice(0, -1)
  const isPlain =
    line === '_' && open === '{' && rest.at(-1) === '}' && !index.some((each) => /[{}]/.test(each))
  if (!isPlain) return []
  return [[base, ...index], tokenize(`${base}_${index.join('')}`)]
}
