import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../text/problem.ts'
import { unreadable } from './read-bytes.ts'

/**
 * The files under the paths, each once: a folder's in order of their names, its subfolders' too, hidden ones left out; of a case
 * folder, its reports. `-` is standard input. What cannot be listed becomes a problem and the rest is listed all the same.
 */
export async function listReportFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly problems: readonly Problem[] }> {
  const { files, problems } = await walk(paths)
  return { files: [...files], problems }
}

/** The folders that the reports under a folder lie in, itself the first; none where there is no such folder. */
export async function listFolders(folder: string): Promise<readonly string[]> {
  return [...(await walk([folder])).folders]
}

async function walk(paths: readonly string[]) {
  const files = new Set<string>()
  const folders = new Set<string>()
  const problems: Problem[] = []
  const visit = async (path: string, kind?: 'file' | 'folder'): Promise<void> => {
    try {
      if (path === '-' || kind === 'file' || (kind === undefined && !(await stat(path)).isDirectory())) files.add(path)
      else {
        folders.add(path)
        for (const entry of await entriesOf(path)) await visit(join(path, entry.name), kindOf(entry))
      }
    } catch (cause) {
      problems.push(unreadable(path, cause))
    }
  }
  for (const path of paths) await visit(path)
  return { files, folders, problems }
}

/** What an entry of a folder is, where the folder itself tells. */
const kindOf = (entry: Dirent) => (entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined)

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('case.yaml') && names.has('reports')) return entries.filter(({ name }) => name === 'reports')
  const kept: Dirent[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // A link to a folder may lead back up, in a circle: it is left out.
    if (!entry.isSymbolicLink() || !(await isFolder(join(folder, entry.name)))) kept.push(entry)
  }
  return kept
}

/** True for a folder that is there. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}
