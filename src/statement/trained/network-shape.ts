import { ROLES, TAGS } from './labels.ts'

/** The sizes of a network that differ from one to the next. */
export interface NetworkShape {
  /** Numbers that stand for a token within the network. */
  readonly hidden: number
  /** For each layer, how far apart the three tokens stand that it looks at. */
  readonly steps: readonly number[]
  /** Numbers that stand for a token with regard to a cue. */
  readonly pair: number
  /** For each layer of those, how far apart the three tokens stand that it looks at. */
  readonly pairSteps: readonly number[]
}

/** Numbers that stand for a word. */
export const WORD_WIDTH = 100
/** What is seen of a token beside its word: how many values there are, and by how many numbers each is told. */
export const TRAITS = [
  ['pos', 32, 20],
  ['place', 8, 8],
  ['look', 16, 8],
  ['suffix', 1024, 16],
] as const
/** Numbers that stand for a token as it is read. */
export const INPUT_WIDTH = WORD_WIDTH + TRAITS.reduce((sum, [, , width]) => sum + width, 0)
/** How many tokens the first layer looks at. */
export const WINDOW = 5
/** How many values each relation of a token to a cue has. */
export const RELATIONS = [36, 27, 80, 64] as const
/** Labels are scored in rows of this width. */
export const HEAD = 8

/** A tensor by name: rows × columns. */
export type TensorSizes = Readonly<Record<string, readonly [rows: number, columns: number]>>

/** All weights of a network of a shape, in their order; the vectors of words are given. */
export function tensorsOf({ hidden, steps, pair, pairSteps }: NetworkShape): TensorSizes {
  return {
    ...Object.fromEntries(TRAITS.map(([name, values, width]) => [name, [values, width]])),
    window: [WINDOW * INPUT_WIDTH, hidden],
    windowBias: [1, hidden],
    ...Object.fromEntries(
      steps.flatMap((_, layer) => [
        [`layer${layer}`, [3 * hidden, hidden]],
        [`layer${layer}Bias`, [1, hidden]],
      ]),
    ),
    tag: [hidden, HEAD],
    tagBias: [1, HEAD],
    tagSteps: [TAGS + 1, HEAD],
    token: [hidden, pair],
    cueEnd: [hidden, pair],
    cueStart: [hidden, pair],
    pairBias: [1, pair],
    ...Object.fromEntries(RELATIONS.map((values, at) => [`relation${at}`, [values, pair]])),
    ...Object.fromEntries(
      pairSteps.flatMap((_, layer) => [
        [`near${layer}`, [3, pair]],
        [`mix${layer}`, [pair, pair]],
        [`mix${layer}Bias`, [1, pair]],
      ]),
    ),
    role: [pair, HEAD],
    roleBias: [1, HEAD],
    roleSteps: [ROLES + 1, HEAD],
  } as TensorSizes
}
