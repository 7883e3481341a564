/** Greek letters and signs that titles of cards use; anything else keeps its name. */
const signs: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  sigma: 'σ',
  mu: 'μ',
  epsilon: 'ε',
  varepsilon: 'ε',
  partial: '∂',
  cdot: '·',
  times: '×',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  neq: '≠',
  infty: '∞',
  to: '→',
  approx: '≈',
  sum: 'Σ',
  hat: '',
  tilde: '',
  mathbf: '',
  mathrm: '',
  text: '',
  operatorname: '',
  left: '',
  right: '',
}

/** One line of Markdown with formulas as plain text, for titles and search: signs for names, no markup. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\$\$?([^$]+)\$\$?/g, (_, formula: string) =>
      formula.replace(/\\([a-zA-Z]+)/g, (_match, name: string) => signs[name] ?? name).replace(/[{}\\]/g, ''),
    )
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]+/g, (mark) => (mark === '_' ? '_' : ''))
    .replace(/\s+/g, ' ')
    .trim()
}
