const drafted: Readonly<Record<string, string>> = {
  goal: 'The goal',
  'goal-and-conditions': 'The goal and its conditions',
}

/** What a target is called where people read it: "Backstopped ceasefire" for `backstopped-ceasefire`. */
export function targetName(id: string): string {
  if (Object.hasOwn(drafted, id)) return drafted[id]!
  const words = id.replaceAll(/[-_\s]+/gu, ' ').trim()
  return words === '' ? id : words.charAt(0).toUpperCase() + words.slice(1)
}
