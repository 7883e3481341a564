'use client'

import './_ui/globals.css'
import { usePathname } from 'next/navigation'
import commonEn from './messages/en/common.json' with { type: 'json' }
import problemEn from './messages/en/problem.json' with { type: 'json' }
import commonZh from './messages/zh/common.json' with { type: 'json' }
import problemZh from './messages/zh/problem.json' with { type: 'json' }

/** The last resort, when even the frame around the pages could not be shown: no layout, no providers. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  const chinese = usePathname()?.startsWith('/zh') ?? false
  const [problem, common] = chinese ? [problemZh, commonZh] : [problemEn, commonEn]
  return (
    <html lang={chinese ? 'zh-Hans' : 'en'}>
      <body>
        <title>{problem.errorTitle}</title>
        <main className="mx-auto w-full max-w-[760px] px-6 py-10" role="alert">
          <h1 className="mb-2 text-[24px]">{problem.errorTitle}</h1>
          <p className="measure mb-5 text-ink-2">{problem.error}</p>
          <button
            type="button"
            onClick={retry}
            className="min-h-9 rounded-lg bg-accent px-4 font-semibold text-on-accent"
          >
            {common.retry}
          </button>
        </main>
      </body>
    </html>
  )
}
