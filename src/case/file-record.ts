import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseRecord } from './record.ts'

/**
 * A record kept as files under `DIR/.nonpaper/`, safe to delete at any time. A file that cannot be read, or was worked out from
 * something else, counts as absent; a folder that cannot be written costs the record and nothing more.
 */
export function openFileRecord(dir: string): CaseRecord {
  const folder = join(dir, '.nonpaper')
  let writable = true
  const made = new Set<string>()
  return {
    async get(kind, name, key) {
      try {
        const kept = JSON.parse(await readFile(join(folder, kind, `${name}.json`), 'utf8'))
        return kept.key === key ? kept.value : undefined
      } catch {
        return undefined
      }
    },
    async put(kind, name, key, value) {
      if (!writable) return
      const file = join(folder, kind, `${name}.json`)
      const partial = `${file}.${process.pid}.tmp`
      try {
        if (!made.has(kind)) {
          await mkdir(join(folder, kind), { recursive: true })
          // Neither git nor npm takes the record along.
          await writeFile(join(folder, '.gitignore'), '*\n')
          made.add(kind)
        }
        await writeFile(partial, JSON.stringify({ key, value }))
        await rename(partial, file)
      } catch {
        writable = false
        await rm(partial, { force: true }).catch(() => undefined)
      }
    },
  }
}
