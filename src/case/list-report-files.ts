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
  const files = new Set<string>()
  const problems: Problem[] = []
  const visit = async (path: string): Promise<void> => {
    try {
      if (path === '-' || !(await stat(path)).isDirectory()) files.add(path)
      else for (const below of await entriesOf(path)) await visit(below)
    } catch (cause) {
      problems.push(unreadable(path, cause))
    }
  }
  for (const path of paths) await visit(path)
  return { files: [...files], problems }
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
  const names = entries.map(({ name }) => name)
  if (names.includes('case.yaml') && names.includes('reports')) return [join(folder, 'reports')]
  const paths: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    // A link to a folder may lead back up, in a circle: it is left out.
    if (!entry.isSymbolicLink() || !(await isFolder(path))) paths.push(path)
  }
  return paths
}

/** True for a folder that is there. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}
