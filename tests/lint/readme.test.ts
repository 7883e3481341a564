import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('the functions that a submission passes are where the README says', () => {
  const named = [...readme.matchAll(/^\d\. `(\w+)` in `([^`]+)`/gm)]
  expect(named.map(([, name]) => name)).toHaveLength(6)
  const missing = named.filter(([, name, file]) => {
    const source = readFileSync(join(root, file ?? ''), 'utf8')
    return !new RegExp(`\\b(?:function|const) ${name}\\b`).test(source)
  })
  expect(missing).toEqual([])
})

test('every command that the README names is one of the project', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const named = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name ?? '')
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
})
