/**
 * Compiles src/ into dist/, which the package ships.
 *
 *     node tools/build.ts
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
mkdirSync(join(root, 'dist'), { recursive: true })
// The page in dist/web/ is built by itself.
for (const name of readdirSync(join(root, 'dist'))) {
  if (name !== 'web') rmSync(join(root, 'dist', name), { recursive: true, force: true })
}
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')],
  {
    stdio: 'inherit',
  },
)
const door = join(root, 'dist/cli/main.js')
if (!readFileSync(door, 'utf8').startsWith('#!/usr/bin/env node\n')) throw new Error(`${door} has lost its first line`)
chmodSync(door, 0o755)
