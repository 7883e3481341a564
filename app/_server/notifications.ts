/** What the database tells this process: which submissions changed, over one listening connection. */
import { databaseUrl } from '#prisma/environment.ts'
import { type Listener, listen } from '#prisma/listener.ts'
import { CHANGED_CHANNEL } from '#prisma/submission.ts'
import { log } from './log.ts'

type Changed = () => void

interface Hub {
  readonly followers: Map<string, Set<Changed>>
  listener: Listener | null
}

// Next's reload evaluates this module again; kept on globalThis there is still one connection a process.
const kept = globalThis as { chainruleNotifications?: Hub }
kept.chainruleNotifications ??= { followers: new Map(), listener: null }
const hub = kept.chainruleNotifications

export interface Following {
  /** Resolves when nothing is missed from now on. @throws Error when the database cannot be reached */
  ready(): Promise<void>
  stop(): void
}

/**
 * Calls `changed` whenever the submission may have changed: it was told so, or the connection came back and
 * what was told meanwhile is lost. Read the state once more after `ready()`.
 */
export function followSubmission(id: string, changed: Changed): Following {
  const followers = hub.followers.get(id) ?? new Set()
  hub.followers.set(id, followers.add(changed))
  hub.listener ??= listen({
    channels: [CHANGED_CHANNEL],
    connectionString: databaseUrl,
    notified: (_, submissionId) => {
      for (const follower of hub.followers.get(submissionId) ?? []) follower()
    },
    connected: () => {
      for (const all of hub.followers.values()) for (const follower of all) follower()
    },
    disconnected: (error) => log.warn({ err: error }, 'the listening connection was lost'),
  })
  const { listener } = hub
  return {
    ready: () => listener.ready(),
    stop: () => {
      followers.delete(changed)
      if (followers.size === 0 && hub.followers.get(id) === followers) hub.followers.delete(id)
    },
  }
}

/** Ends the listening connection; the next follower opens a new one. */
export async function closeNotifications(): Promise<void> {
  const { listener } = hub
  hub.listener = null
  await listener?.close()
}
