'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from './dialog.tsx'
import { modifierName, useModifier } from './modifier.ts'

/** Every shortcut of the product, by the page it works on. */
export function ShortcutsSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('shortcuts')
  const modifier = modifierName[useModifier()]
  const groups = [
    {
      name: t('everywhere'),
      keys: [
        { keys: [modifier, 'K'], does: t('palette') },
        { keys: ['?'], does: t('sheet') },
      ],
    },
    {
      name: t('cards'),
      keys: [
        { keys: [t('space')], does: t('reveal') },
        { keys: ['1', '2', '3', '4'], does: t('rate') },
        { keys: ['u'], does: t('undo') },
      ],
    },
    {
      name: t('labs'),
      keys: [
        { keys: [modifier, '↵'], does: t('run') },
        { keys: ['⇧', modifier, '↵'], does: t('submit') },
      ],
    },
  ]
  return (
    <Dialog open={open} onClose={onClose} title={t('title')}>
      <div className="flex flex-col gap-5">
        {groups.map((group) => (
          <section key={group.name}>
            <h3 className="mb-1 text-[13px] text-ink-3">{group.name}</h3>
            <dl>
              {group.keys.map(({ keys, does }) => (
                <div
                  key={does}
                  className="flex items-center justify-between gap-4 border-b border-line py-1.5"
                >
                  <dt>{does}</dt>
                  <dd className="flex gap-1">
                    {keys.map((key) => (
                      <kbd
                        key={key}
                        className="min-w-7 rounded-[5px] border border-line-strong px-1.5 py-px text-center font-mono text-[12.5px]"
                      >
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="text-[13.5px] text-ink-3">{t('off')}</p>
      </div>
    </Dialog>
  )
}
