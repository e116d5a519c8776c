/** A label beside a picture: where its middle would like to be, and how tall it is. */
export interface Spread {
  readonly wish: number
  readonly height: number
}

/** Middles for labels in one column so that none touches another, each as near its wish as the others let it, all within the limits where they fit. */
export function spreadLabels(labels: readonly Spread[], top: number, bottom: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.wish - labels[b]!.wish || a - b)
  const blocks: { members: number[]; height: number; wishes: number }[] = []
  const startOf = (block: (typeof blocks)[number]) =>
    Math.max(top, Math.min(bottom - block.height, block.wishes / block.members.length))
  for (const index of order) {
    const { wish, height } = labels[index]!
    let block = { members: [index], height, wishes: wish - height / 2 }
    for (let above = blocks.at(-1); above && startOf(above) + above.height > startOf(block); above = blocks.at(-1)) {
      blocks.pop()
      block = {
        members: [...above.members, ...block.members],
        height: above.height + block.height,
        wishes: above.wishes + block.wishes - block.members.length * above.height,
      }
    }
    blocks.push(block)
  }
  const middles = new Array<number>(labels.length)
  for (const block of blocks) {
    let at = startOf(block)
    for (const index of block.members) {
      middles[index] = at + labels[index]!.height / 2
      at += labels[index]!.height
    }
  }
  return middles
}
