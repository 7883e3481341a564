'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { CheckKind } from '#verdict'
import type { CheckGroup } from './checks-by-id.ts'
import { useVerdictWords } from './words.ts'

interface CheckTabsProps {
  groups: readonly CheckGroup[]
  selected: string | null
  /** The id of the element that shows the selected check. */
  controls: string
  onSelect(id: string): void
}

const signs = { passed: '✓', failed: '✗', skipped: '·' } as const
/** Kinds of which each result has one check. */
const named: readonly CheckKind[] = ['value', 'gradient', 'stability']
const kinds: readonly CheckKind[] = ['form', 'value', 'gradient', 'property', 'stability']

/** Every check as a tab, by kind. Arrow keys, Home and End go through all of them, as tabs do. */
export function CheckTabs({ groups, selected, controls, onSelect }: CheckTabsProps) {
  const t = useTranslations('verdict')
  const list = useRef<HTMLDivElement>(null)
  const ordered = kinds.flatMap((kind) => groups.filter((group) => group.kind === kind))
  const current = selected ?? ordered[0]?.id

  const move = (to: number) => {
    const group = ordered.at(to % ordered.length)
    if (!group) return
    onSelect(group.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[ordered.indexOf(group)]?.focus()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = ordered.findIndex((group) => group.id === current)
    const target = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: -1,
    }
    const to = target[event.key as keyof typeof target]
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={t('checks')}
      onKeyDown={onKeyDown}
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      {kinds.map((kind) => {
        const members = ordered.filter((group) => group.kind === kind)
        if (members.length === 0) return null
        return (
          <div key={kind} role="presentation" className="flex flex-wrap items-center gap-1.5">
            {kind !== 'form' && (
              <span aria-hidden className="text-[12px] text-ink-3">
                {t(`kinds.${kind}`)}
              </span>
            )}
            {members.map((group) => (
              <Tab
                key={group.id}
                group={group}
                selected={group.id === selected}
                focusable={group.id === current}
                controls={controls}
                onSelect={() => onSelect(group.id)}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}

interface TabProps {
  group: CheckGroup
  selected: boolean
  focusable: boolean
  controls: string
  onSelect(): void
}

function Tab({ group, selected, focusable, controls, onSelect }: TabProps) {
  const t = useTranslations('verdict')
  const words = useVerdictWords()
  const name = words.check(group)
  // Beside the word for its kind a check is told by its result alone.
  const short = named.includes(group.kind) ? group.id.slice(0, group.id.lastIndexOf('.')) : name
  const tone = { passed: 'text-pass', failed: 'text-fail', skipped: 'text-ink-3' }[group.status]
  return (
    <button
      type="button"
      role="tab"
      aria-selected={selected}
      aria-controls={selected ? controls : undefined}
      aria-label={`${t(`status.${group.status}`)} ${name} ${group.passed}/${group.total}`}
      tabIndex={focusable ? 0 : -1}
      onClick={onSelect}
      className={`rounded-lg border px-2.5 py-1 text-left text-[13px] ${
        group.status === 'failed' ? 'border-fail' : 'border-line'
      } ${selected ? 'bg-sunken font-semibold' : ''}`}
    >
      <span aria-hidden className={`font-bold ${tone}`}>
        {signs[group.status]}{' '}
      </span>
      {short}
      {group.total > 1 && group.status !== 'passed' && (
        <span className="ml-1.5 font-mono text-[11.5px] font-normal text-ink-3 tabular-nums">
          {group.passed}/{group.total}
        </span>
      )}
    </button>
  )
}
