import type { Wait } from './brief.ts'

/** An arrow of the picture with the waits it stands for; its number is the key to the list below the picture. */
export interface Arrow {
  readonly number: number
  readonly from: string
  readonly to: string
  readonly locked: boolean
  readonly waits: readonly Wait[]
}

const mostArrows = 12
const mostActors = 8

/** The waits as arrows, one for each pair, those of circles first; as many as a picture can hold. */
export function listArrows(waits: readonly Wait[]): readonly Arrow[] {
  const pairs = Map.groupBy(waits, (wait) => `${wait.from} ${wait.to}`)
  const drawn = new Set<string>()
  const arrows: Arrow[] = []
  for (const group of pairs.values()) {
    const { from, to } = group[0]!
    const actors = new Set([...drawn, from, to])
    if (arrows.length === mostArrows || actors.size > mostActors) continue
    for (const actor of actors) drawn.add(actor)
    arrows.push({ number: arrows.length + 1, from, to, locked: group.some((wait) => wait.locked), waits: group })
  }
  return arrows
}
