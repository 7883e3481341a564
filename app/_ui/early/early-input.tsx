'use client'

import { useServerInsertedHTML } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { record } from './record.ts'
import { replay } from './replay.ts'

/**
 * Nothing that a person does is lost while the scripts of a page are under way: it is written down from the
 * page's first byte on, and done once everything listens. Last in the layout, so that its effect comes last.
 */
export function EarlyInput({ nonce }: { nonce: string | undefined }) {
  const inserted = useRef(false)
  useServerInsertedHTML(() => {
    if (inserted.current) return null
    inserted.current = true
    return (
      <script
        nonce={nonce}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the text of a function of ours
        dangerouslySetInnerHTML={{ __html: `(${record})()` }}
      />
    )
  })
  useEffect(() => {
    const early = window.earlyRecord?.take()
    delete window.earlyRecord
    if (early) void replay(early)
  }, [])
  return null
}
