import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,grader,labs,prisma,tests}/**/*.test.ts'],
    // A process per file, as the native modules want it; isolated-vm refuses to run with Node's own snapshot.
    pool: 'forks',
    execArgv: ['--no-node-snapshot'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
