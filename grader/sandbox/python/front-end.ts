/** Python: nothing is translated. The isolate gets the source as a text and compiles it there. */
import type { FrontEnd } from '../child/front-end.ts'

export const python: FrontEnd = {
  language: 'python',
  translate: (source) => ({
    ok: true,
    script: `(${JSON.stringify(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))})`,
    // Python says the line only.
    locate: (line) => ({ line, column: null }),
  }),
  warmUp: () => {},
}
