/** A short tag for each name, no two alike: initials of several words, else the first three letters. */
export function tagsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of names) {
    const words = name.split(/[\s-]+/u).filter((word) => /^[\p{Lu}\p{N}]/u.test(word))
    const short = words.length > 1 ? words.map((word) => word[0]).join('') : name
    const letters = [...short].slice(0, 3).join('')
    let tag = letters
    for (let number = 2; taken.has(tag); number += 1) tag = `${[...letters].slice(0, 2).join('')}${number}`
    taken.add(tag)
    tags.set(name, tag)
  }
  return tags
}
