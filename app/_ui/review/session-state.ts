/** Where a person is in a round of cards. Pure: the page sends ratings and fetches cards around it. */
export interface SessionState {
  /** Cards still to come in this round; the first is on the table. */
  order: readonly string[]
  revealed: boolean
  /** Rated in this visit, over all its rounds. */
  done: number
  /** What undo takes back: the latest last. */
  history: readonly { reviewId: string; cardId: string }[]
}

export type SessionEvent =
  /** New cards from the server; `unsent` are rated here already, but the server does not know it yet. */
  | { type: 'round'; cardIds: readonly string[]; unsent: readonly string[] }
  | { type: 'reveal' }
  | { type: 'rate'; reviewId: string }
  | { type: 'undone'; cardId: string }

export function startSession(cardIds: readonly string[]): SessionState {
  return { order: cardIds, revealed: false, done: 0, history: [] }
}

export function nextSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'round': {
      const order = event.cardIds.filter((cardId) => !event.unsent.includes(cardId))
      // The card on the table stays there, open or not, if the server still wants it.
      const current = state.order[0]
      if (current !== undefined && order.includes(current))
        return { ...state, order: [current, ...order.filter((cardId) => cardId !== current)] }
      return { ...state, order, revealed: false }
    }
    case 'reveal':
      return state.order.length > 0 ? { ...state, revealed: true } : state
    case 'rate': {
      const [cardId, ...order] = state.order
      if (cardId === undefined || !state.revealed) return state
      const history = [...state.history, { reviewId: event.reviewId, cardId }]
      return { order, revealed: false, done: state.done + 1, history }
    }
    case 'undone':
      return {
        order: [event.cardId, ...state.order.filter((cardId) => cardId !== event.cardId)],
        // The answer was seen a moment ago; hiding it would only cost a key.
        revealed: true,
        done: Math.max(0, state.done - 1),
        history: state.history.slice(0, -1),
      }
  }
}
