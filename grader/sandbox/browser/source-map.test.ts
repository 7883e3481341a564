import { SourceMap } from 'node:module'
import ts from 'typescript-transpile'
import { expect, test } from 'vitest'
import { locator } from './source-map.ts'

const SOURCE = `interface Shape { rows: number }

/** 平方 */
export function f(x: number, { rows }: Shape): number {
  const  y: number = x *
    x
  if (rows > 2) throw new TypeError(\`\${rows}\`); else { type T = number; return (y as T)! }
}
`

test('every place of a script is found where Node finds it', () => {
  const { outputText, sourceMapText = '' } = ts.transpileModule(SOURCE, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, sourceMap: true },
  })
  const map = new SourceMap(JSON.parse(sourceMapText))
  const locate = locator(sourceMapText)
  let compared = 0
  for (const [line, text] of outputText.split('\n').entries()) {
    for (let column = 0; column <= text.length; column++) {
      const found = map.findEntry(line, column)
      // Node goes on from the line before; a place on a line without marks of its own is no place of the source.
      if (!('originalLine' in found) || found.generatedLine !== line) continue
      expect(locate(line + 1, column + 1)).toEqual({
        line: found.originalLine + 1,
        column: found.originalColumn + 1,
      })
      compared++
    }
  }
  expect(compared).toBeGreaterThan(100)
  expect(locate(999, 1)).toBeNull()
})

test('a map that is none locates nothing', () => {
  expect(locator('{}')(1, 1)).toBeNull()
  expect(locator('null')(1, 1)).toBeNull()
})
