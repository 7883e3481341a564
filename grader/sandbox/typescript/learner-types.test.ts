import { readFileSync } from 'node:fs'
import ts from 'typescript-transpile'
import { expect, test } from 'vitest'
import * as functions from '#engine/np.ts'
import { Generator } from '#engine/random.ts'
import { Tensor, tensor } from '#engine/tensor.ts'

const FILE = new URL('./learner.d.ts', import.meta.url)
/** What the engine needs for itself and a learner is not told of. */
const INTERNAL = ['constructor', 'offset', 'withShape']

const source = ts.createSourceFile('learner.d.ts', readFileSync(FILE, 'utf8'), ts.ScriptTarget.Latest)

function declaredNames(members: ts.NodeArray<ts.ClassElement | ts.TypeElement>): string[] {
  return members
    .flatMap(({ name }) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : []))
    .sort()
}

test('np declares what np has', () => {
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .flatMap((s) => [...s.declarationList.declarations])
  const np = declarations.find(({ name }) => ts.isIdentifier(name) && name.text === 'np')
  if (np?.type === undefined || !ts.isTypeLiteralNode(np.type)) throw new Error('no np')
  expect(declaredNames(np.type.members)).toEqual(Object.keys(functions).sort())
})

test('Tensor declares what a tensor has', () => {
  const declared = source.statements.filter(ts.isClassDeclaration).find(({ name }) => name?.text === 'Tensor')
  if (declared === undefined) throw new Error('no Tensor')
  const real = new Set([...Object.getOwnPropertyNames(Tensor.prototype), ...Object.keys(tensor([1]))])
  for (const name of INTERNAL) real.delete(name)
  expect(declaredNames(declared.members)).toEqual([...real].sort())
})

test('Random declares what a generator of random numbers has', () => {
  const declared = source.statements.filter(ts.isClassDeclaration).find(({ name }) => name?.text === 'Random')
  if (declared === undefined) throw new Error('no Random')
  const real = new Set(Object.getOwnPropertyNames(Generator.prototype))
  for (const name of ['constructor', 'bits', 'fill']) real.delete(name)
  expect(declaredNames(declared.members)).toEqual([...real].sort())
})

test('an excess or wrong argument does not pass the type check', () => {
  const uses = [
    'np.sum(x, [0, 1], { keepdims: true }).sub(1).div([[1, 2]])',
    'x.reshape(1, -1).get(0, 0) * np.zeros([2]).item()',
    "np.sum(x, '0')",
    'x.mul()',
    'np.softplux(x)',
    'new Tensor()',
    'x + x',
  ]
  const text = uses.map((use, i) => `export const f${i} = (x: Tensor) => ${use}`).join('\n')
  expect(linesWithErrors(text)).toEqual([3, 4, 5, 6, 7])
})

/** Lines of a solution that the compiler objects to, with these declarations and nothing else. */
function linesWithErrors(text: string): number[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    types: [],
    strict: true,
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  const solution = ts.createSourceFile('solution.ts', text, ts.ScriptTarget.ES2022)
  host.getSourceFile = (name, ...rest) => (name === 'solution.ts' ? solution : getSourceFile(name, ...rest))
  const program = ts.createProgram(['solution.ts', FILE.pathname], options, host)
  const diagnostics = [...program.getSemanticDiagnostics(solution), ...program.getSyntacticDiagnostics()]
  const lines = diagnostics.map(({ start = 0 }) => solution.getLineAndCharacterOfPosition(start).line + 1)
  return [...new Set(lines)].sort((a, b) => a - b)
}
