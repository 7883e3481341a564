'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { api } from './api.ts'
import { classes } from './classes.ts'
import { useRouter } from './navigation.ts'
import { matchItems, type PaletteItem } from './palette-match.ts'
import { OPEN_PALETTE } from './palette-store.ts'
import { moreSections, sections } from './sections.ts'
import { useCommandKey } from './shortcuts.tsx'

const Answer = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['path', 'topic', 'lab', 'question', 'card']),
      title: z.string(),
      href: z.string(),
    }),
  ),
})

/** ⌘K: goes to any page, path, topic, lab, question or card by a few letters of its name. */
export function Palette() {
  const t = useTranslations('palette')
  const nav = useTranslations('nav')
  const locale = useLocale()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [content, setContent] = useState<PaletteItem[]>([])
  const [failed, setFailed] = useState(false)

  const show = () => {
    if (dialog.current?.open) return
    setQuery('')
    setActive(0)
    setOpen(true)
    dialog.current?.showModal()
  }
  const close = () => dialog.current?.close()
  useCommandKey('k', () => (dialog.current?.open ? close() : show()))
  useEffect(() => {
    document.addEventListener(OPEN_PALETTE, show)
    return () => document.removeEventListener(OPEN_PALETTE, show)
  })

  // The curriculum is fetched when the palette is first opened, not with every page.
  useEffect(() => {
    if (!open) return
    input.current?.focus()
    const leave = new AbortController()
    api('GET', `/api/palette/${locale}`, Answer, undefined, { signal: leave.signal })
      .then(({ items }) => {
        setContent(items)
        setFailed(false)
      })
      .catch(() => {
        if (!leave.signal.aborted) setFailed(true)
      })
    return () => leave.abort()
  }, [open, locale])

  const items = useMemo(() => {
    const pages: PaletteItem[] = [
      ...[...sections, ...moreSections].map(({ name, href }) => ({
        kind: 'page' as const,
        title: nav(name),
        href,
      })),
      { kind: 'page', title: nav('review'), href: '/cards/review' },
      { kind: 'page', title: nav('settings'), href: '/settings' },
      { kind: 'page', title: nav('account'), href: '/account' },
      { kind: 'page', title: nav('aboutGrader'), href: '/about-the-grader' },
    ]
    return matchItems([...pages, ...content], query, 12)
  }, [nav, content, query])
  const chosen = items[Math.min(active, items.length - 1)]

  const go = (item: PaletteItem | undefined) => {
    if (!item) return
    close()
    router.push(item.href)
  }
  const move = (step: number) => {
    const next = (active + step + items.length) % Math.max(1, items.length)
    setActive(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop; Escape does the same from the keyboard
    <dialog
      ref={dialog}
      aria-label={t('open')}
      onClose={() => setOpen(false)}
      onClick={(event) => {
        if (event.target === event.currentTarget) close()
      }}
      className="mx-auto mt-[10vh] mb-auto w-[min(600px,calc(100vw-24px))] overflow-hidden rounded-card border border-line bg-surface p-0 text-ink shadow-card"
    >
      {open ? (
        <div>
          <input
            ref={input}
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={chosen ? `${id}-${items.indexOf(chosen)}` : undefined}
            aria-label={t('label')}
            placeholder={t('label')}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setActive(0)
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'ArrowDown') move(1)
              else if (event.key === 'ArrowUp') move(-1)
              else if (event.key === 'Enter') go(chosen)
              else return
              event.preventDefault()
            }}
            className="h-13 w-full border-b border-line bg-transparent px-5 text-[16px] outline-none placeholder:text-ink-3"
          />
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            aria-label={t('results')}
            className="max-h-[56vh] overflow-auto p-2"
          >
            {items.map((item, index) => (
              // Keys stay in the input, which points at the active option.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              <div
                key={`${item.kind} ${item.href}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={item === chosen}
                onClick={() => go(item)}
                onMouseMove={() => setActive(index)}
                className={classes(
                  'flex cursor-pointer items-baseline justify-between gap-4 rounded-lg px-3 py-2',
                  item === chosen && 'bg-accent-soft',
                )}
              >
                <span className="truncate">{item.title}</span>
                <span className="shrink-0 text-[12.5px] text-ink-3">{t(item.kind)}</span>
              </div>
            ))}
          </div>
          <p role="status" className={items.length > 0 && !failed ? 'sr-only' : 'px-5 pb-4 text-ink-2'}>
            {failed ? t('failed') : items.length > 0 ? t('count', { count: items.length }) : t('none')}
          </p>
        </div>
      ) : null}
    </dialog>
  )
}
