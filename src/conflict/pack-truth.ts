import { type Blocks, blockWords, type Columns } from './evaluate-words.ts'

/**
 * Gives each state the truths of up to 30 expressions as one number, the first being the highest bit. Visits block by block:
 * the place of the first state of a block and the numbers of its states; the last may hold more than there are states.
 */
export function packTruth(
  parts: readonly Blocks[],
  columns: Columns,
  visit: (first: number, packed: Int32Array) => void,
): void {
  const size = Math.min(columns.words, blockWords)
  const packed = new Int32Array(size * 32)
  for (let from = 0; from < columns.words; from += size) {
    packed.fill(0)
    const blocks = parts.map((blocks) => blocks(from))
    for (const [part, words] of blocks.entries()) {
      const row = blocks.length - 1 - part
      for (let word = 0; word < size; word += 1) packed[word * 32 + row] = words[word]!
    }
    for (let at = 0; at < packed.length; at += 32) transpose(packed, at)
    visit(from * 32, packed)
  }
}

/** Turns 32 words of 32 bits over: bit i of word k becomes bit k of word i. By halves, quarters and so on [Warren2012]. */
function transpose(words: Int32Array, at: number): void {
  for (let k = 0; k < 16; k += 1) exchange(words, at + k, 16, 0x0000ffff)
  for (let k = 0; k < 32; k = (k + 9) & ~8) exchange(words, at + k, 8, 0x00ff00ff)
  for (let k = 0; k < 32; k = (k + 5) & ~4) exchange(words, at + k, 4, 0x0f0f0f0f)
  for (let k = 0; k < 32; k = (k + 3) & ~2) exchange(words, at + k, 2, 0x33333333)
  for (let k = 0; k < 32; k += 2) exchange(words, at + k, 1, 0x55555555)
}

/** Swaps the upper bits of one word's groups with the lower bits of another's. */
function exchange(words: Int32Array, k: number, width: number, mask: number): void {
  const first = words[k]!
  const second = words[k + width]!
  const swapped = ((first >>> width) ^ second) & mask
  words[k] = first ^ (swapped << width)
  words[k + width] = second ^ swapped
}
