/** What a lab needs to be run in this browser: its public cases and a frame. Loaded once; after that no network is needed. */
import { z } from 'zod'
import type { PreparedLab } from '#checks/prepare.ts'
import { PublicCases, unpackLab } from '#checks/public-cases.ts'
import type { Language } from '#verdict'
import { api } from '../api.ts'
import { RunFrame, RunUnavailable } from './run-frame.ts'

export interface Kit {
  readonly prepared: PreparedLab
  /** A frame that is connected and has the language's script. */
  frame(): Promise<RunFrame>
  /** The frame did not answer: the next run gets another one. */
  dropFrame(): void
  dispose(): void
}

const runnable: readonly Language[] = ['typescript', 'python']

/**
 * @returns null for a lab or a language that only the server runs
 * @throws RunUnavailable, ApiError when the server is away
 */
export async function loadKit(lab: string, language: Language): Promise<Kit | null> {
  if (!runnable.includes(language)) return null
  const packed = await api('GET', `/api/labs/${lab}/public-cases`, PublicCases.nullable())
  if (packed === null) return null
  const script = await loadScript(language)
  const prepared = unpackLab(packed)
  let frame: Promise<RunFrame> | null = null
  const create = async () => {
    const created = await RunFrame.create()
    created.install(language, script)
    return created
  }
  const kit: Kit = {
    prepared,
    frame() {
      frame ??= create().catch((error: unknown) => {
        frame = null
        throw error
      })
      return frame
    },
    dropFrame() {
      frame?.then((old) => old.dispose()).catch(() => {})
      frame = null
    },
    dispose: () => kit.dropFrame(),
  }
  await kit.frame()
  return kit
}

async function loadScript(language: Language): Promise<string> {
  const answer = await fetch(`/api/run/scripts/${language}`)
  if (!answer.ok) throw new RunUnavailable(`the script for ${language} is not there (${answer.status})`)
  return z
    .string()
    .min(1)
    .parse(await answer.text())
}
