/** Items in buckets: those of bucket `k` are `items[from[k]]` up to, not including, `items[from[k + 1]]`, in their order. */
export interface Buckets {
  readonly items: Int32Array
  readonly from: Int32Array
}

/** Puts items 0 … n − 1 into `count` buckets by their keys, in one pass. */
export function bucketBy(keys: Int32Array, count: number): Buckets {
  const from = new Int32Array(count + 1)
  for (const key of keys) from[key + 1]! += 1
  for (let key = 0; key < count; key += 1) from[key + 1]! += from[key]!
  const next = from.slice()
  const items = new Int32Array(keys.length)
  for (let item = 0; item < keys.length; item += 1) items[next[keys[item]!]!++] = item
  return { items, from }
}
