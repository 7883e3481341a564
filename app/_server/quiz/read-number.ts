/**
 * A number as people write it: `0.25`, `.25`, `0,25`, `1/4`, `25%`, `2.5e-1`, `−0.25`, `1 000`, full-width too.
 *
 * @returns null when it is none
 */
export function readNumber(text: string): number | null {
  // NFKC: ０．２５ and ¼ become 0.25 and 1⁄4.
  const plain = text.normalize('NFKC').replaceAll(/[−–]/g, '-').replaceAll('⁄', '/').replaceAll(/[\s_]/g, '')
  const [, body = '', percent] = /^(.*?)(%?)$/.exec(plain) ?? []
  const [above, below, ...rest] = body.split('/').map(decimal)
  if (rest.length > 0 || above == null || below === null) return null
  const value = (above / (below ?? 1)) * (percent ? 0.01 : 1)
  return Number.isFinite(value) ? value : null
}

function decimal(text: string): number | null {
  // A comma is a decimal comma unless three digits follow it, as in 1,000.
  const written = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)
    ? text.replaceAll(',', '')
    : text.replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(written) ? Number(written) : null
}
