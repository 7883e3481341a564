import { expect, test } from 'vitest'
import { Outbox, type Rating, type SendResult } from './outbox.ts'

function memory() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  }
}

function rating(n: number): Rating {
  return {
    id: `00000000-0000-4000-8000-00000000000${n}`,
    cardId: `topic/card-${n}`,
    rating: 3,
    durationMs: 4000,
    timeZone: 'Asia/Shanghai',
    reviewedAt: '2026-03-09T10:00:00.000Z',
  }
}

test('ratings are sent in the order they were given, and leave only when confirmed', async () => {
  const sent: string[] = []
  const outbox = new Outbox(memory(), async ({ cardId }) => {
    sent.push(cardId)
    return { result: 'sent' }
  })
  outbox.add(rating(1))
  outbox.add(rating(2))
  expect(outbox.waiting()).toHaveLength(2)
  await outbox.flush()
  expect(sent).toEqual(['topic/card-1', 'topic/card-2'])
  expect(outbox.waiting()).toEqual([])
})

test('what does not get through is kept, also for the next page, and sent the next time', async () => {
  const store = memory()
  const offline = new Outbox(store, async () => ({ result: 'later' }))
  offline.add(rating(1))
  await offline.flush()
  expect(offline.stuck).toBe(true)
  expect(offline.waiting()).toHaveLength(1)

  const later = new Outbox(store, async () => ({ result: 'sent' }))
  await later.flush()
  expect(later.waiting()).toEqual([])
})

test('a rating that the server refuses for good does not block the ones behind it', async () => {
  const sent: string[] = []
  const outbox = new Outbox(memory(), async ({ cardId }): Promise<SendResult> => {
    sent.push(cardId)
    return cardId === 'topic/card-1' ? { result: 'refused', error: 'outdated' } : { result: 'sent' }
  })
  outbox.add(rating(1))
  outbox.add(rating(2))
  await outbox.flush()
  expect(sent).toEqual(['topic/card-1', 'topic/card-2'])
  expect(outbox.refusal).toBe('outdated')
  expect(outbox.waiting()).toEqual([])
})

test('a rating can be taken back while it waits, but not while it is under way', async () => {
  let arrive: (result: SendResult) => void = () => undefined
  let begin: () => void = () => undefined
  const underWay = new Promise<void>((resolve) => {
    begin = resolve
  })
  const outbox = new Outbox(memory(), () => {
    begin()
    return new Promise((resolve) => {
      arrive = resolve
    })
  })
  outbox.add(rating(1))
  outbox.add(rating(2))
  const flushed = outbox.flush()
  await underWay
  expect(outbox.takeBack(rating(1).id)).toBe(false)
  expect(outbox.takeBack(rating(2).id)).toBe(true)
  arrive({ result: 'sent' })
  await flushed
  expect(outbox.waiting()).toEqual([])
})

test('what is added while sending is sent in the same go, once', async () => {
  const sent: string[] = []
  const outbox: Outbox = new Outbox(memory(), async ({ cardId }) => {
    sent.push(cardId)
    if (sent.length === 1) {
      outbox.add(rating(2))
      void outbox.flush()
    }
    return { result: 'sent' }
  })
  outbox.add(rating(1))
  await outbox.flush()
  expect(sent).toEqual(['topic/card-1', 'topic/card-2'])
})

test('a damaged store counts as empty', () => {
  const store = memory()
  store.setItem('chainrule-unsent-ratings', '{broken')
  expect(new Outbox(store, async () => ({ result: 'sent' })).waiting()).toEqual([])
})
