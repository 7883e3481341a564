/** Both languages say everything, with the same parameters. */
import { z } from 'zod'
import type { Finding, SourceFile } from './finding.ts'

type Messages = { readonly [key: string]: string | Messages }
const Messages: z.ZodType<Messages> = z.lazy(() => z.record(z.string(), z.union([z.string(), Messages])))

/** `zh.json`, `x.zh.json` and `zh/x.json` have a partner named `en` in the same place. */
const CHINESE = /(^|[/.])zh(\.json$|\/[^/]+\.json$)/
const ENGLISH = /(^|[/.])en(\.json$|\/[^/]+\.json$)/

export function checkMessageFiles(files: readonly SourceFile[]): Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return files.flatMap((file) => {
    if (ENGLISH.test(file.path)) {
      const chinese = file.path.replace(ENGLISH, '$1zh$2')
      return byPath.has(chinese) ? [] : [{ path: file.path, message: `has no partner ${chinese}` }]
    }
    if (!CHINESE.test(file.path)) return []
    const partner = byPath.get(file.path.replace(CHINESE, '$1en$2'))
    return partner === undefined
      ? [{ path: file.path, message: `has no partner ${file.path.replace(CHINESE, '$1en$2')}` }]
      : compare(file, partner)
  })
}

function compare(zh: SourceFile, en: SourceFile): Finding[] {
  const texts = { zh: flatten(zh), en: flatten(en) }
  const findings: Finding[] = []
  for (const [here, there, other] of [
    [zh, texts.zh, texts.en],
    [en, texts.en, texts.zh],
  ] as const) {
    for (const [key, text] of there) {
      if (text.trim() === '') findings.push({ path: here.path, message: `"${key}" is empty` })
      if (!other.has(key))
        findings.push({ path: here.path, message: `"${key}" is missing in the other language` })
    }
  }
  for (const [key, text] of texts.zh) {
    const partner = texts.en.get(key)
    if (partner === undefined) continue
    const [mine, theirs] = [parameters(text), parameters(partner)]
    if (mine !== theirs) {
      findings.push({ path: zh.path, message: `"${key}" takes {${mine}}, in English {${theirs}}` })
    }
  }
  return findings
}

function flatten({ text }: SourceFile): Map<string, string> {
  const flat = new Map<string, string>()
  const visit = (messages: Messages, prefix: string) => {
    for (const [key, value] of Object.entries(messages)) {
      if (typeof value === 'string') flat.set(prefix + key, value)
      else visit(value, `${prefix}${key}.`)
    }
  }
  visit(Messages.parse(JSON.parse(text)), '')
  return flat
}

/** Names of the outermost braces; the branches of a plural lie deeper, and the braces of a formula are LaTeX's. */
function parameters(message: string): string {
  const text = message.replace(/\$\$[^$]*\$\$|\$[^$]*\$/g, '')
  const names = new Set<string>()
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '}') depth -= 1
    if (text[at] !== '{') continue
    depth += 1
    const name = /^\s*(\w+)\s*[,}]/.exec(text.slice(at + 1))?.[1]
    if (depth === 1 && name !== undefined) names.add(name)
  }
  return [...names].sort().join(', ')
}
