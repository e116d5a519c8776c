import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The version in package.json. */
export function programVersion(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')).version
}

let fingerprint: string | undefined

/**
 * What this program would do the same again: its version, and in a checkout, where rules change from one minute to the next,
 * the newest change to a source file.
 */
export function programFingerprint(): string {
  fingerprint ??= [programVersion(), ...newestChange()].join('+')
  return fingerprint
}

function newestChange(): readonly number[] {
  if (!import.meta.filename.endsWith('.ts')) return []
  const root = join(import.meta.dirname, '..')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return [Math.max(...sources.map((file) => statSync(join(root, file)).mtimeMs))]
}
