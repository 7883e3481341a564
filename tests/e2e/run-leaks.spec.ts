/** What a browser is given to run a lab holds no solution, no known mistake, and nothing that draws a hidden case. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { labIds, loadLab } from '#labs/load-lab.ts'
import { body, LAB, openLab } from './lab.ts'
import { expect, test } from './test.ts'

const root = join(import.meta.dirname, '..', '..')

/** Lines of code that stand in what must stay on the server, and in nothing that a learner is shown. */
function secretLines(): Map<string, string> {
  const lines = new Map<string, string>()
  for (const id of labIds()) {
    const [folder] = globSync(`labs/*/${id}`, { cwd: root })
    if (folder === undefined) throw new Error(`There is no folder of ${id}.`)
    const read = (file: string) => readFileSync(join(root, folder, file), 'utf8')
    const files = globSync('**/*', { cwd: join(root, folder), withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    const shown = files
      .filter(({ name }) => /^(starter|statement|hints)\b/.test(name))
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
      .join('\n')
    for (const { parentPath, name } of files) {
      const isSecret =
        /^(reference\.(ts|py)|lab\.ts)$/.test(name) || basename(parentPath) === 'misconceptions'
      if (!isSecret) continue
      const file = join(basename(parentPath) === 'misconceptions' ? 'misconceptions' : '', name)
      for (const line of read(file)
        .split('\n')
        .map((text) => text.trim()))
        if (
          line.length >= 45 &&
          /[(=]/.test(line) &&
          !/^(\/\/|\/?\*|import|from|#|export)/.test(line) &&
          !shown.includes(line)
        )
          lines.set(line, `${id}/${file}`)
    }
  }
  return lines
}

/** Words for a mistake, which a minifier leaves as they are. */
async function secretWords(): Promise<Map<string, string>> {
  const words = new Map<string, string>()
  for (const id of labIds()) {
    for (const { name, about } of (await loadLab(id)).misconceptions) {
      for (const text of [about.title.en, about.title.zh, about.explanation.en, about.explanation.zh])
        if (text.length >= 12) words.set(text, `${id}/misconceptions/${name}`)
    }
  }
  return words
}

test('no answer and no script holds a line of a reference, a misconception or a generator', async ({
  page,
}) => {
  const secrets = new Map([...secretLines(), ...(await secretWords())])
  expect(secrets.size).toBeGreaterThan(100)
  const answers: Promise<[string, string]>[] = []
  page.on('response', (response) => {
    answers.push(
      response.text().then(
        (text) => [response.url(), text],
        () => [response.url(), ''],
      ),
    )
  })
  const lab = await openLab(page, 'en', LAB)
  await lab.write(body('return dy'))
  await lab.run()
  await lab.expectVerdict('failed')
  const chunks = globSync('.next/{static,chainrule-run}/**/*.js', { cwd: root }).map(
    (file): [string, string] => [file, readFileSync(join(root, file), 'utf8')],
  )
  const texts = [...(await Promise.all(answers)), ...chunks]
  expect(texts.some(([name]) => name.endsWith('/public-cases'))).toBe(true)
  expect(chunks.length).toBeGreaterThan(10)
  const leaks = texts.flatMap(([name, text]) =>
    [...secrets].flatMap(([line, file]) => {
      // In a JSON string quotes and backslashes are escaped.
      const escaped = JSON.stringify(line).slice(1, -1)
      return text.includes(line) || text.includes(escaped) ? [`${name}: ${line} (${file})`] : []
    }),
  )
  expect(leaks).toEqual([])
})
