import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: './tools/build-web-once.ts',
    reporters: ['default', './tools/plain-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All cores: the default leaves one idle, which on two is half.
    maxWorkers: '100%',
  },
})
