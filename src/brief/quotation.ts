/**
 * A short quotation in “ ”: marks round the whole fall away, marks inside become ‘ ’, white space is folded, and what is
 * left out is shown by “…”. From a text longer than `longest` the words round the first of `near` that occurs are taken.
 */
export function quotationOf(text: string, near: readonly string[] = [], longest = 130): string {
  const words = withoutOuterMarks(text.replace(/\s+/gu, ' ').trim())
  const cut = words.length <= longest ? { start: 0, end: words.length } : window(words, near, longest)
  const kept = words.slice(cut.start, cut.end).replace(/[\s,;:–—-]+$/u, '')
  const inner = nestMarks(kept)
  return `“${cut.start > 0 ? '… ' : ''}${inner}${cut.end < words.length ? ' …' : ''}”`
}

/** Words as they stand between quotation marks: marks round the whole fall away, marks inside become single, white space is folded. */
export function quotedWords(text: string): string {
  return nestMarks(withoutOuterMarks(text.replace(/\s+/gu, ' ').trim()))
}

function withoutOuterMarks(text: string): string {
  const inside = /^[“"]([^“”"]*)[”"]?$/u.exec(text)?.[1] ?? /^([^“”"]*)”$/u.exec(text)?.[1]
  return (inside ?? text).replace(/,$/u, '')
}

/** Marks inside a quotation, single; one that the cut left open is closed. */
function nestMarks(text: string): string {
  let open = false
  const nested = text.replace(/[“”"]/gu, (mark) => {
    open = mark === '“' || (mark === '"' && !open)
    return open ? '‘' : '’'
  })
  return open ? `${nested}’` : nested
}

function window(text: string, near: readonly string[], longest: number): { start: number; end: number } {
  const lower = text.toLowerCase()
  const hits = near.map((term) => lower.indexOf(term.toLowerCase())).filter((at) => at >= 0)
  const hit = hits.length > 0 ? Math.min(...hits) : 0
  let start = 0
  if (hit > longest * 0.7) {
    const before = text.slice(0, hit)
    const clause = Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf('. ')) + 2
    start = clause > 1 && hit - clause < longest * 0.7 ? clause : before.lastIndexOf(' ', hit - longest / 2) + 1
  }
  const limit = Math.min(text.length, start + longest)
  const end = limit === text.length ? limit : Math.max(text.lastIndexOf(' ', limit), start + 1)
  return { start, end }
}
