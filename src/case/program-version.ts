import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The version in package.json. */
export function programVersion(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')).version
}

let fingerprint: string | undefined

/**
 * What this program would do the same again: its version, and in a checkout, where rules and weights change from one minute to the
 * next, the newest change to any of their files.
 */
export function programFingerprint(): string {
  fingerprint ??= [programVersion(), ...newestChange()].join('+')
  return fingerprint
}

function newestChange(): readonly number[] {
  if (!import.meta.filename.endsWith('.ts')) return []
  const root = join(import.meta.dirname, '..', '..')
  const files = ['src', 'models'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  return [Math.max(...files.filter((file) => /\.(?:ts|bin)$/u.test(file)).map((file) => statSync(file).mtimeMs))]
}
