import { ROLES, TAGS } from './labels.ts'

/** The sizes of a network that differ from one to the next. */
export interface NetworkShape {
  /** Numbers that stand for a token within the network: a multiple of 16. */
  readonly hidden: number
  /** How many layers run through the paragraph, both ways. */
  readonly layers: number
  /** Numbers that stand for a token with regard to a cue. */
  readonly pair: number
  /** For each layer of those, how far apart the three tokens stand that it blends. */
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
/** How many tokens the first layer looks at, and how many those that blend tokens with regard to a cue. */
export const WINDOW = 3
export const REACH = 3
/** How many values each relation of a token to a cue has. */
export const RELATIONS = [36, 27, 80, 64] as const
/** Labels are scored in rows of this width. */
export const HEAD = 8

/** Numbers of a token that a layer works out: what runs through the paragraph, and a gate for every two of those. */
export const gatedWidth = (hidden: number): number => (3 * hidden) / 2

/** A tensor by name: rows × columns. */
export type TensorSizes = Readonly<Record<string, readonly [rows: number, columns: number]>>

/** All weights of a network of a shape, in their order; the vectors of words are given. */
export function tensorsOf({ hidden, layers, pair, pairSteps }: NetworkShape): TensorSizes {
  return {
    ...Object.fromEntries(TRAITS.map(([name, values, width]) => [name, [values, width]])),
    window: [WINDOW * INPUT_WIDTH, hidden],
    windowBias: [1, hidden],
    ...Object.fromEntries(
      Array.from({ length: layers }, (_, at) => [
        [`layer${at}`, [hidden, gatedWidth(hidden)]],
        [`layer${at}Bias`, [1, gatedWidth(hidden)]],
      ]).flat(),
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
        [`near${layer}`, [REACH, pair]],
        [`mix${layer}`, [pair, pair]],
        [`mix${layer}Bias`, [1, pair]],
      ]),
    ),
    role: [pair, HEAD],
    roleBias: [1, HEAD],
    roleSteps: [ROLES + 1, HEAD],
  } as TensorSizes
}
