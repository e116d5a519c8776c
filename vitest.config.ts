import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: './tools/build-web-once.ts',
    reporters: ['default', './tools/plain-reporter.ts'],
    // What a page shows comes when it comes, on a busy machine later.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All cores: the default leaves one idle, which on two is half.
    maxWorkers: '100%',
  },
})
