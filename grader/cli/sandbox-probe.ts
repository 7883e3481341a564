/** `npm run sandbox:probe [-- --json]`: what the second layer blocks on this machine, tried from inside. */
import { layerHere } from '#sandbox/isolation.ts'
import { probe } from '#sandbox/probe/probe.ts'

const json = process.argv.includes('--json')
const layer = await layerHere()
if (layer.walls === null) {
  const text = `There is no second layer here; missing: ${layer.missing.join(', ')}`
  if (json) console.log(JSON.stringify({ missing: layer.missing, wanting: layer.wanting, rows: [] }))
  else console.error(text)
  process.exit(2)
}
const rows = await probe(layer)
const open = rows.filter(({ walled }) => walled.possible)
if (json) {
  const { missing, wanting, walls } = layer
  console.log(JSON.stringify({ identity: walls.identity, missing, wanting, rows }))
} else {
  const cell = ({ possible, got }: { possible: boolean; got: string }) =>
    `${possible ? 'yes' : 'no'} (${got})`
  const table = rows.map(({ attempt, ordinary, walled }) => [
    attempt,
    { 'an ordinary Node': cell(ordinary), 'behind the walls': cell(walled) },
  ])
  console.table(Object.fromEntries(table))
  for (const want of layer.wanting) console.log(`Not tried, because this machine has no ${want}`)
  console.log(`${rows.length - open.length} of ${rows.length} blocked`)
}
process.exit(open.length === 0 ? 0 : 1)
