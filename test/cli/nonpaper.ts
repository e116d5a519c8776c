import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The checkout. */
export const root = join(import.meta.dirname, '..', '..')

/** What a run printed and how it ended. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real command line from the checkout. */
export function nonpaper(args: readonly string[], input?: string | Uint8Array, env: NodeJS.ProcessEnv = {}): Run {
  const { status, stdout, stderr } = spawnSync(join(root, 'nonpaper'), args, {
    cwd: root,
    encoding: 'utf8',
    ...(input !== undefined && { input }),
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, COLUMNS: undefined, ...env },
  })
  return { code: status, out: stdout, err: stderr }
}

/** An empty folder, gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A copy of an example without its record, gone after the test. */
export function copyOfExample(name: string): string {
  const folder = join(emptyFolder(), name)
  cpSync(join(root, 'examples', name), folder, { recursive: true, filter: (path) => !path.includes('.nonpaper') })
  return folder
}
