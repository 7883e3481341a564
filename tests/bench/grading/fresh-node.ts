/** `node fresh-node.ts <lab> <file>`: loads a lab, judges one solution without isolation, ends. */
import { readFileSync } from 'node:fs'
import { prepareLab } from '#checks/prepare.ts'
import { loadLab } from '#labs/load-lab.ts'
import { openInProcess } from '../../fixtures/in-process.ts'
import { judgeOnce } from './judge-once.ts'

const [id = '', file = ''] = process.argv.slice(2)
const { lab, hash, misconceptions } = await loadLab(id)
const source = readFileSync(file, 'utf8')
await judgeOnce(prepareLab(lab, hash, misconceptions), { language: 'typescript', source }, openInProcess)
