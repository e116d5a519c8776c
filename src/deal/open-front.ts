import { compareSets, type WeighedDraft } from './draft-set.ts'
import type { PackageSpace } from './package-space.ts'
import type { Keeper } from './search-drafts.ts'
import { spend, type Work } from './work-limit.ts'

/** The drafts over the thresholds that no other found so far dominates, one for each score vector. */
interface Front extends Keeper {
  drafts(): readonly WeighedDraft[]
}

/** An empty front. */
export function openFront(parties: number, thresholds: PackageSpace['thresholds'], work: Work): Front {
  const asked = Float64Array.from(thresholds, (threshold) => threshold ?? -Infinity)
  const [weightAt, countAt, lowAt, highAt] = [parties, parties + 1, parties + 2, parties + 3]
  const stride = parties + 4
  let kept = new Float64Array(64 * stride)
  let end = 0

  const swap = (a: number, b: number) => {
    if (a === b) return
    for (let column = 0; column < stride; column += 1) {
      const value = kept[a + column]!
      kept[a + column] = kept[b + column]!
      kept[b + column] = value
    }
  }
  // What dominated once is likely to do so again: it is asked sooner next time.
  const promote = (at: number) => swap(at, (((at / stride) >> 1) * stride) | 0)

  return {
    add(rows, at, weight) {
      for (let q = 0; q < parties; q += 1) if (rows[at + 1 + q]! < asked[q]! * weight) return
      spend(work, 1 + end / stride)
      let into = 0
      for (let other = 0; other < end; other += stride) {
        const theirs = kept[other + weightAt]!
        let more = false
        let less = false
        for (let q = 0; q < parties; q += 1) {
          const difference = rows[at + 1 + q]! * theirs - kept[other + q]! * weight
          if (difference > 0) more = true
          else if (difference < 0) less = true
        }
        if (less && !more) return promote(other)
        if (!less && !more) {
          const fewer = rows[at + parties + 1]! - kept[other + countAt]!
          const [low, high] = [rows[at + parties + 2]!, rows[at + parties + 3]!]
          if (fewer > 0) return
          if (fewer === 0 && compareSets(low, high, kept[other + lowAt]!, kept[other + highAt]!) >= 0) return
        }
        // Whoever dominates or equals another is itself dominated by none: nothing has been moved in vain.
        if (!less) continue
        if (into !== other) kept.copyWithin(into, other, other + stride)
        into += stride
      }
      end = into + stride
      if (end > kept.length) {
        const wider = new Float64Array(kept.length * 2)
        wider.set(kept)
        kept = wider
      }
      for (let q = 0; q < parties; q += 1) kept[into + q] = rows[at + 1 + q]!
      kept[into + weightAt] = weight
      for (let column = 1; column <= 3; column += 1) kept[into + parties + column] = rows[at + parties + column]!
    },

    isHopeless(sums, weights) {
      for (let q = 0; q < parties; q += 1) if (sums[q]! < asked[q]! * weights[q]!) return true
      for (let other = 0; other < end; other += stride) {
        const theirs = kept[other + weightAt]!
        let more = false
        let less = false
        for (let q = 0; q < parties && !more; q += 1) {
          const difference = sums[q]! * theirs - kept[other + q]! * weights[q]!
          if (difference > 0) more = true
          else if (difference < 0) less = true
        }
        if (more || !less) continue
        spend(work, 1 + other / stride)
        promote(other)
        return true
      }
      spend(work, 1 + end / stride)
      return false
    },

    drafts() {
      return Array.from({ length: end / stride }, (_, index) => {
        const at = index * stride
        const [weight, count, low, high] = [...kept.subarray(at + parties, at + stride)] as [
          number,
          number,
          number,
          number,
        ]
        return { sums: [...kept.subarray(at, at + parties)], weight, count, low, high }
      })
    },
  }
}
