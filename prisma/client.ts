/** The database client of this process. Importing it neither connects nor needs a DATABASE_URL. */
import { PrismaPg } from '@prisma/adapter-pg'
import { databaseUrl } from './environment.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { statementName } from './statement-names.ts'

const NAMED = { statementNameGenerator: ({ sql }: { sql: string }) => statementName(sql) }

function createClient(): PrismaClient {
  return new PrismaClient({
    adapter: {
      provider: 'postgres',
      adapterName: '@prisma/adapter-pg',
      // The address is asked for at the first query, so that `next build` can import every route without one.
      connect: () => new PrismaPg({ connectionString: databaseUrl(), max: 10 }, NAMED).connect(),
    },
  })
}

// Next's reload evaluates this module again; a client kept on globalThis does not leave its pool behind.
const kept = globalThis as { chainruleDatabase?: PrismaClient }
kept.chainruleDatabase ??= createClient()

export const prisma: PrismaClient = kept.chainruleDatabase

/** What a query takes that runs inside or outside a transaction. */
export type Database = Prisma.TransactionClient
