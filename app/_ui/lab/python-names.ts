/** What the editor knows of Python: names of `np` and of arrays, with their signatures, to complete and to explain. */
import type * as Monaco from 'monaco-editor/editor'
import { z } from 'zod'

const Names = z.record(z.string(), z.tuple([z.string(), z.string()]))
/** `grader/sandbox/python/learner-names.json`: by owner, each name's signature and what it does. */
const LearnerNames = z.object({
  np: Names,
  'np.linalg': Names,
  'np.random': Names,
  ndarray: Names,
  Generator: Names,
})
type LearnerNames = z.infer<typeof LearnerNames>
type Names = z.infer<typeof Names>

const KEYWORDS = [
  ...['and', 'as', 'assert', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except', 'False'],
  ...['finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'None', 'nonlocal', 'not'],
  ...['or', 'pass', 'raise', 'return', 'True', 'try', 'while', 'with', 'yield', 'enumerate', 'float', 'int'],
  ...['len', 'list', 'max', 'min', 'print', 'range', 'sum', 'tuple', 'zip'],
]

/** Completion and explanations for Python models, until disposed of. */
export function teachPython(monaco: typeof Monaco, json: string): { dispose(): void } {
  const names = LearnerNames.parse(JSON.parse(json))
  const completion = monaco.languages.registerCompletionItemProvider('python', {
    triggerCharacters: ['.'],
    provideCompletionItems(model, position) {
      const word = model.getWordUntilPosition(position)
      const before = model.getLineContent(position.lineNumber).slice(0, word.startColumn - 1)
      const range = new monaco.Range(
        position.lineNumber,
        word.startColumn,
        position.lineNumber,
        word.endColumn,
      )
      const owner = ownerIn(before)
      if (owner === null) return { suggestions: plain(monaco, model, range) }
      return {
        suggestions: Object.entries(known(names, owner)).map(([label, [signature, documentation]]) => ({
          label,
          kind: signature.includes('(')
            ? monaco.languages.CompletionItemKind.Function
            : monaco.languages.CompletionItemKind.Property,
          detail: signature,
          documentation,
          insertText: label,
          range,
        })),
      }
    },
  })
  const hover = monaco.languages.registerHoverProvider('python', {
    provideHover(model, position) {
      const word = model.getWordAtPosition(position)
      if (word === null) return null
      const owner = ownerIn(model.getLineContent(position.lineNumber).slice(0, word.startColumn - 1))
      const found = owner === null ? undefined : known(names, owner)[word.word]
      if (found === undefined) return null
      const [signature, text] = found
      return { contents: [{ value: `\`\`\`python\n${signature}\n\`\`\`` }, { value: text }] }
    },
  })
  return {
    dispose() {
      completion.dispose()
      hover.dispose()
    },
  }
}

/** What stands before the last dot: a module of numpy, or a value; null without a dot. */
function ownerIn(before: string): 'np' | 'np.linalg' | 'np.random' | 'value' | null {
  const owner = /([\w.\])]*)\.$/.exec(before)?.[1]
  if (owner === undefined) return null
  const short = owner.replace(/^numpy\b/, 'np')
  return short === 'np' || short === 'np.linalg' || short === 'np.random' ? short : 'value'
}

function known(names: LearnerNames, owner: 'np' | 'np.linalg' | 'np.random' | 'value'): Names {
  if (owner === 'np') return { ...names.np, linalg: ['np.linalg', ''], random: ['np.random', ''] }
  return owner === 'value' ? { ...names.Generator, ...names.ndarray } : names[owner]
}

function plain(monaco: typeof Monaco, model: Monaco.editor.ITextModel, range: Monaco.Range) {
  const { Keyword, Variable } = monaco.languages.CompletionItemKind
  const own = new Set(model.getValue().match(/[A-Za-z_]\w+/g))
  const suggestion = (label: string, kind: Monaco.languages.CompletionItemKind) => ({
    ...{ label, kind, insertText: label, range },
  })
  return [
    ...KEYWORDS.map((name) => suggestion(name, Keyword)),
    ...[...own].filter((name) => !KEYWORDS.includes(name)).map((name) => suggestion(name, Variable)),
  ]
}
