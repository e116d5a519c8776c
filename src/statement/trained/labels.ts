/** What a token is taken for without regard to one cue; each part begins with its own label. */
export const Tag = {
  none: 0,
  source: 1,
  sourceOn: 2,
  cue: 3,
  cueOn: 4,
  content: 5,
  contentOn: 6,
} as const

export const TAGS = 7

/** What a token is with regard to one cue. */
export const Role = {
  none: 0,
  source: 1,
  sourceOn: 2,
  content: 3,
  contentOn: 4,
} as const

export const ROLES = 5

/** True where a label that goes on does not follow its own beginning; `from` is undefined at the start. Labels that go on are even. */
export function isBroken(from: number | undefined, to: number): boolean {
  return to > 0 && to % 2 === 0 && from !== to && from !== to - 1
}
