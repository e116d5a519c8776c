/** Most UTF-8 bytes of a name, extension included; file systems take 255. */
const longest = 150

/**
 * A name for a report's file that is safe in the folder reports/ of any system, and free there: without folders, control characters, marks
 * that turn the direction of writing, and what Windows does not take. `taken` are the names in use, in any case.
 */
export function reportFileName(given: string, taken: ReadonlySet<string>): string {
  const last = given.split(/[/\\]/u).findLast((part) => !/^[\s.]*$/u.test(part)) ?? ''
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, '')
    .replaceAll(/[<>:"|?*]+/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '')
  const extension = /\.[a-z][a-z0-9]{1,8}$/iu.exec(clean)?.[0] ?? ''
  const stem = clean.slice(0, clean.length - extension.length).replaceAll(/[\s.]+$/gu, '') || 'report'
  const base = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(stem) ? `report-${stem}` : stem
  for (let number = 1; ; number += 1) {
    const tail = `${number === 1 ? '' : `-${number}`}${extension}`
    const name = `${shortened(base, longest - Buffer.byteLength(tail))}${tail}`
    if (!taken.has(name.toLowerCase())) return name
  }
}

/** As many whole characters as fit. */
function shortened(text: string, bytes: number): string {
  let length = 0
  let end = 0
  for (const character of text) {
    length += Buffer.byteLength(character)
    if (length > bytes) return text.slice(0, end).trimEnd()
    end += character.length
  }
  return text
}
