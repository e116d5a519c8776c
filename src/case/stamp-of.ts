import { stat } from 'node:fs/promises'

/** What tells one state of a file from the next, without reading it: which file it is, its size and its times. */
export async function stampOf(path: string): Promise<string> {
  return stat(path).then(
    ({ ino, size, mtimeMs, ctimeMs }) => [ino, size, mtimeMs, ctimeMs].join(':'),
    () => 'absent',
  )
}
