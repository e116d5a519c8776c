import { ROLES, TAGS } from './labels.ts'

/** How far apart the three tokens stand that a layer looks at; or one that runs through the paragraph, both ways. */
export type Layer = number | 'scan'

/** The sizes of a network that differ from one to the next. */
export interface NetworkShape {
  /** Numbers that stand for a token within the network: a multiple of 16. */
  readonly hidden: number
  readonly layers: readonly Layer[]
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
/** How many tokens the first layer looks at, and how many those after it that blend tokens. */
export const WINDOW = 3
export const REACH = 3
/** How many values each relation of a token to a cue has. */
export const RELATIONS = [36, 27, 80, 64] as const
/** Labels are scored in rows of this width. */
export const HEAD = 8

/** Numbers of a token that a layer works out: one that runs through the paragraph has a gate for every two. */
export const widthOf = (layer: Layer, hidden: number): number => (layer === 'scan' ? (3 * hidden) / 2 : hidden)

/** A tensor by name: rows × columns. */
export type TensorSizes = Readonly<Record<string, readonly [rows: number, columns: number]>>

/** All weights of a network of a shape, in their order; the vectors of words are given. */
export function tensorsOf({ hidden, layers, pair, pairSteps }: NetworkShape): TensorSizes {
  return {
    ...Object.fromEntries(TRAITS.map(([name, values, width]) => [name, [values, width]])),
    window: [WINDOW * INPUT_WIDTH, hidden],
    windowBias: [1, hidden],
    ...Object.fromEntries(
      layers.flatMap((layer, at) => [
        ...(layer === 'scan' ? [] : [[`reach${at}`, [REACH, hidden]]]),
        [`layer${at}`, [hidden, widthOf(layer, hidden)]],
        [`layer${at}Bias`, [1, widthOf(layer, hidden)]],
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
