'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icons.tsx'

/** A modal sheet on the browser's own `<dialog>`: it traps focus, closes on Escape and gives the focus back. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  className,
}: {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  className?: string
}) {
  const t = useTranslations('common')
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])
  return (
    // The backdrop is part of the dialog element; Escape does the same from the keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className={classes(
        'm-auto max-h-[85dvh] w-[min(560px,calc(100vw-32px))] overflow-auto rounded-card border border-line bg-surface p-0 text-ink shadow-card',
        className,
      )}
    >
      {open ? (
        <div className="p-5">
          <div className="mb-3 flex items-center justify-between gap-4">
            <h2 id={id} className="text-[17px]">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label={t('close')}
              className="-m-1.5 rounded-md p-1.5 text-ink-3 hover:bg-sunken hover:text-ink"
            >
              <Icon name="close" />
            </button>
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  )
}
