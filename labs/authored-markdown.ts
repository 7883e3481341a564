/** Reads the Markdown files that authors write: optional front matter, then sections divided by `---`. */
import { parse, YAMLParseError } from 'yaml'

/** Something an author must repair: the file, relative to the content root, and what is wrong with it. */
export interface Problem {
  readonly file: string
  readonly message: string
}

/** Thrown while one file is read; the caller knows which. */
export class AuthoringError extends Error {}

/**
 * Splits `---\n<yaml>\n---\n<body>`.
 *
 * @throws AuthoringError when the front matter is missing, unclosed or not YAML.
 */
export function frontMatter(text: string): { data: unknown; body: string } {
  const lines = normalized(text).split('\n')
  if (lines[0] !== '---') throw new AuthoringError('must begin with front matter between two lines "---"')
  const end = lines.indexOf('---', 1)
  if (end < 0) throw new AuthoringError('the front matter is not closed by a line "---"')
  return { data: yaml(lines.slice(1, end).join('\n')), body: lines.slice(end + 1).join('\n') }
}

/** The parts of a body between lines that are exactly `---`, trimmed. Such a line in a code block divides nothing. */
export function sections(body: string): string[] {
  const parts: string[][] = [[]]
  let fence: string | null = null
  for (const line of normalized(body).split('\n')) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (marker && fence === null) fence = marker
    else if (marker && fence !== null && marker.startsWith(fence)) fence = null
    if (line === '---' && fence === null) parts.push([])
    else parts.at(-1)?.push(line)
  }
  return parts.map((part) => part.join('\n').trim())
}

function yaml(text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof YAMLParseError)
      throw new AuthoringError(`front matter is not YAML: ${error.message}`)
    throw error
  }
}

/** Editors on Windows add a byte-order mark and carriage returns; neither is content. */
function normalized(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}
