import { z } from 'zod'

/** A rating on its way to the server. Its id makes sending it twice the same as sending it once. */
const Rating = z.object({
  id: z.uuid(),
  cardId: z.string(),
  rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  durationMs: z.number(),
  timeZone: z.string(),
  /** When it was given; it may be sent much later. */
  reviewedAt: z.string(),
})
export type Rating = z.infer<typeof Rating>
export type RatingValue = Rating['rating']

const KEY = 'chainrule-unsent-ratings'

/** What sending came to: sent, to be tried again later, or refused for good. */
export type SendResult = { result: 'sent' } | { result: 'later' } | { result: 'refused'; error: unknown }

type Store = Pick<Storage, 'getItem' | 'setItem'>

/**
 * Ratings that the server has not confirmed. They stand in the browser's storage before anything is sent
 * and leave it only when the server has answered, so neither a lost connection nor a closed tab loses one.
 */
export class Outbox {
  readonly #store: Store
  readonly #send: (rating: Rating) => Promise<SendResult>
  readonly #listeners = new Set<() => void>()
  #flushing: Promise<void> | null = null
  #inFlight: string | null = null
  #stuck = false
  #refusal: unknown = null

  constructor(store: Store, send: (rating: Rating) => Promise<SendResult>) {
    this.#store = store
    this.#send = send
  }

  /** Oldest first. Read from the store each time: another tab may have changed it. */
  waiting(): Rating[] {
    try {
      const parsed = z.array(Rating).safeParse(JSON.parse(this.#store.getItem(KEY) ?? '[]'))
      return parsed.success ? parsed.data : []
    } catch {
      return []
    }
  }

  /** True when the last attempt did not get through. */
  get stuck(): boolean {
    return this.#stuck
  }

  /** The error of the last rating that the server refused for good; it was taken out. */
  get refusal(): unknown {
    return this.#refusal
  }

  add(rating: Rating): void {
    this.#write([...this.waiting(), rating])
  }

  /** Takes a rating back before it was sent; false when it is already under way or gone. */
  takeBack(id: string): boolean {
    const waiting = this.waiting()
    if (this.#inFlight === id || !waiting.some((rating) => rating.id === id)) return false
    this.#write(waiting.filter((rating) => rating.id !== id))
    return true
  }

  /** Sends what waits, one after the other and in order; stops at the first that does not get through. */
  flush(): Promise<void> {
    // Starts a moment later, so that a call from within `send` finds this one under way.
    this.#flushing ??= Promise.resolve()
      .then(() => this.#run())
      .finally(() => {
        this.#flushing = null
      })
    return this.#flushing
  }

  async #run(): Promise<void> {
    for (let next = this.waiting()[0]; next; next = this.waiting()[0]) {
      const { id } = next
      this.#inFlight = id
      const sent = await this.#send(next)
      this.#inFlight = null
      this.#stuck = sent.result === 'later'
      if (sent.result === 'later') return this.#tell()
      if (sent.result === 'refused') this.#refusal = sent.error
      this.#write(this.waiting().filter((rating) => rating.id !== id))
    }
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #write(ratings: Rating[]): void {
    this.#store.setItem(KEY, JSON.stringify(ratings))
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
