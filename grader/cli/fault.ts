/** Why nothing could be judged, as a code of `fault.*` in `grader/messages`; never the learner's code. */
import type { Message } from '#verdict'

export class CliFault extends Error {
  readonly said: Message

  constructor(code: string, params: Message['params'] = {}) {
    super(code)
    this.name = 'CliFault'
    this.said = { code: `fault.${code}`, params }
  }
}
