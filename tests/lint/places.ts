/**
 * The folder table: what lives where, and what it may import. The reasons stand beside the rules, because a
 * rule without its reason is the first to be bent.
 */
export interface Place {
  readonly name: string
  /** Paths that begin so; the longest match of all places wins. */
  readonly paths: readonly string[]
  readonly mayImport: readonly string[]
  /** Packages and `node:` modules it may import; everything when left out. */
  readonly packages?: readonly string[]
  readonly reason: string
}

export const places: readonly Place[] = [
  {
    name: 'engine',
    paths: ['grader/engine/'],
    mayImport: [],
    packages: [],
    reason: 'runs in Node, in a browser worker and in a bare V8 isolate: no Node, no DOM, no dependency',
  },
  {
    name: 'verdict',
    paths: ['grader/verdict.ts'],
    mayImport: [],
    packages: ['zod'],
    reason: 'the one thing that grader, database, page and command line share',
  },
  {
    name: 'messages',
    paths: ['grader/messages/'],
    mayImport: ['verdict'],
    packages: [],
    reason: 'words for codes; pages and command line render them alike',
  },
  {
    name: 'checks',
    paths: ['grader/checks/'],
    mayImport: ['engine', 'verdict'],
    packages: ['zod'],
    reason: 'says what is right, purely; it must not know how a submission is run',
  },
  {
    name: 'sandbox',
    paths: ['grader/sandbox/'],
    mayImport: ['engine'],
    reason: "the learner's code must never come near the reference or the comparator",
  },
  {
    name: 'worker',
    paths: ['grader/worker/'],
    mayImport: ['engine', 'checks', 'verdict', 'sandbox', 'labs', 'prisma'],
    reason: 'brings queue, sandbox and checks together',
  },
  {
    name: 'cli',
    paths: ['grader/cli/'],
    mayImport: ['engine', 'checks', 'verdict', 'messages', 'sandbox', 'labs'],
    reason: 'the same grader without web and database',
  },
  {
    name: 'labs',
    paths: ['labs/'],
    mayImport: ['engine', 'checks'],
    reason: 'content and lab contracts only: a lab is a bundle of itself, engine and checks',
  },
  {
    name: 'prisma',
    paths: ['prisma/'],
    mayImport: ['verdict'],
    reason: 'tables and queries; it must not know who asks',
  },
  {
    name: 'seed',
    paths: ['prisma/seed.ts', 'prisma/dev-database.ts'],
    mayImport: ['prisma', 'labs'],
    reason: 'the one door from content to tables',
  },
  {
    name: 'app',
    paths: ['app/', 'proxy.ts'],
    mayImport: ['learning', 'engine', 'checks', 'verdict', 'messages', 'labs', 'prisma'],
    reason: 'pages never run submissions: sandbox and worker live in another process',
  },
  {
    name: 'learning',
    paths: ['app/_learning/'],
    mayImport: ['verdict'],
    packages: ['ts-fsrs', 'zod'],
    reason: 'scheduling and mastery are pure folds over logs: no React, no database, no clock',
  },
  {
    name: 'start',
    paths: ['app/_start/'],
    mayImport: ['prisma', 'seed', 'labs'],
    reason: 'the supervisor sets up and starts; web and worker are processes, not imports',
  },
  {
    name: 'tests',
    paths: ['tests/'],
    mayImport: ['*'],
    reason: 'tests may look at everything',
  },
]

/** Configuration at the top of the repository belongs to no place, and may import anything. */
export function placeOf(path: string): Place | null {
  if (/\.test\.tsx?$/.test(path)) return places.find(({ name }) => name === 'tests') ?? null
  let found: { place: Place; length: number } | null = null
  for (const place of places) {
    for (const prefix of place.paths) {
      if (path.startsWith(prefix) && prefix.length > (found?.length ?? 0))
        found = { place, length: prefix.length }
    }
  }
  return found?.place ?? null
}
