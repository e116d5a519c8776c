import { type FSWatcher, watch } from 'node:fs'
import { join, sep } from 'node:path'
import { listFolders } from '../case/list-report-files.ts'

/** A watch over the files of a case. */
export interface CaseWatch {
  /** Watches the folders as they are now. What changes in a folder before that is not told. */
  follow(): Promise<void>
  close(): void
}

/**
 * Watches the folder of a case, reports/ and each folder below it by itself, and tells when something changed in one. Never all at
 * once: for a folder watched with those below it, Node on Linux reads them all again with every file that is written in `.nonpaper`, and
 * misses a file that is put in another's place. A folder that cannot be watched is left out.
 */
export function watchCase(dir: string, onChange: () => void): CaseWatch {
  const watchers = new Map<string, FSWatcher>()
  let closed = false
  /** Those below it may have gone with it. */
  const drop = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue
      watcher.close()
      watchers.delete(path)
    }
  }
  const add = (folder: string): void => {
    try {
      const watcher = watch(folder, (event, file) => {
        // One that was taken away may be there anew under the same name, which this watcher would not see.
        if (event === 'rename' && file !== null) drop(join(folder, file))
        if (!file?.startsWith('.nonpaper') && !file?.endsWith('.new')) onChange()
      })
      watcher.on('error', () => drop(folder))
      watchers.set(folder, watcher)
    } catch {
      // Not there any more, or more folders than the system watches: it is read when the workbench itself changes it.
    }
  }
  return {
    async follow() {
      const folders = new Set([dir, ...(await listFolders(join(dir, 'reports')))])
      if (closed) return
      for (const folder of watchers.keys()) if (!folders.has(folder)) drop(folder)
      for (const folder of folders) if (!watchers.has(folder)) add(folder)
    },
    close() {
      closed = true
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    },
  }
}
