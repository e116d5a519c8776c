// Sweeps over all codes of a dense space, in AssemblyScript: four codes at a time. src/stability/dense-kernel.ts says what each
// does; test/stability/plain-kernel.ts does the same plainly: read that first. Compiled by tools/compile-kernel.ts.
//
// Values are i32 by code; pairs are two values by code, side by side. A decision maker's options are a mask of bits; `up` are
// those that may be taken up, `down` those that may be dropped, both within the mask.

/** Neighbouring codes are handled together, so that memory is read by whole cache lines. */
const lineBits: u32 = 3
const lineStates: u32 = 1 << lineBits

// ---------------------------------------------------------------------------------------------------------------- spreading

// Which of two values spreads: a choice of types, so that each is compiled by itself.
type Highest = i32
type Lowest = u32

function better<Which>(a: v128, b: v128): v128 {
  return isSigned<Which>() ? i32x4.max_s(a, b) : i32x4.min_s(a, b)
}

function spread<Which>(values: usize, options: u32, up: u32, down: u32): void {
  const bytes: usize = (<usize>4) << options
  const own = up | down
  const tile = bytes < 1 << 16 ? bytes : 1 << 16
  for (let start: usize = 0; start < bytes; start += tile) {
    if (own & 3) spreadInside<Which>(values + start, tile, up & 3, down & 3)
    for (let stride: usize = 16; stride < tile; stride <<= 1) {
      if (<u32>(stride >> 2) & own) spreadAcross<Which>(values + start, tile, stride, up, down)
    }
  }
  for (let stride: usize = tile; stride < bytes; stride <<= 1) {
    if (<u32>(stride >> 2) & own) spreadAcross<Which>(values, bytes, stride, up, down)
  }
}

/** The two lowest bits: within a vector. */
function spreadInside<Which>(values: usize, bytes: usize, up: u32, down: u32): void {
  // Lane n takes over what it may reach by the bit.
  const take0 = lanesOf(up & 1 ? 0b0101 : 0, down & 1 ? 0b1010 : 0)
  const take1 = lanesOf(up & 2 ? 0b0011 : 0, down & 2 ? 0b1100 : 0)
  for (let at = values; at < values + bytes; at += 16) {
    let v = v128.load(at)
    v = v128.bitselect(better<Which>(v, v128.shuffle<i32>(v, v, 1, 0, 3, 2)), v, take0)
    v = v128.bitselect(better<Which>(v, v128.shuffle<i32>(v, v, 2, 3, 0, 1)), v, take1)
    v128.store(at, v)
  }
}

function lanesOf(a: i32, b: i32): v128 {
  const lanes = a | b
  let v = i32x4.splat(0)
  v = i32x4.replace_lane(v, 0, -(lanes & 1))
  v = i32x4.replace_lane(v, 1, -((lanes >> 1) & 1))
  v = i32x4.replace_lane(v, 2, -((lanes >> 2) & 1))
  return i32x4.replace_lane(v, 3, -((lanes >> 3) & 1))
}

function spreadAcross<Which>(values: usize, bytes: usize, stride: usize, up: u32, down: u32): void {
  const bit = <u32>(stride >> 2)
  const isUp = (up & bit) !== 0
  const isDown = (down & bit) !== 0
  for (let start = values; start < values + bytes; start += stride * 2) {
    for (let at = start; at < start + stride; at += 16) {
      const v = better<Which>(v128.load(at), v128.load(at + stride))
      if (isUp) v128.store(at, v)
      if (isDown) v128.store(at + stride, v)
    }
  }
}

/** Each value becomes the highest among its own and those its mover can reach. */
export function spreadHighest(values: usize, options: u32, up: u32, down: u32): void {
  spread<Highest>(values, options, up, down)
}

/** Each value becomes the lowest among its own and those its mover can reach. */
export function spreadLowest(values: usize, options: u32, up: u32, down: u32): void {
  spread<Lowest>(values, options, up, down)
}

/** Codes that can't be get a value nobody is deterred by; gives the sum of all values, which falls with every change. */
export function shutInfeasible(values: usize, payoffs: usize, options: u32): i64 {
  const bytes: usize = (<usize>4) << options
  const never = i32x4.splat(i32.MAX_VALUE)
  const zero = i32x4.splat(0)
  let sum = i64x2.splat(0)
  for (let at: usize = 0; at < bytes; at += 16) {
    const infeasible = i32x4.lt_s(v128.load(payoffs + at), zero)
    const v = v128.bitselect(never, v128.load(values + at), infeasible)
    v128.store(values + at, v)
    sum = i64x2.add(sum, i64x2.add(i64x2.extend_low_i32x4_s(v), i64x2.extend_high_i32x4_s(v)))
  }
  return i64x2.extract_lane(sum, 0) + i64x2.extract_lane(sum, 1)
}

/** The lower of each payoff and value. */
export function capByPayoffs(values: usize, payoffs: usize, options: u32): void {
  const bytes: usize = (<usize>4) << options
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(values + at, i32x4.min_s(v128.load(values + at), v128.load(payoffs + at)))
  }
}

/** One bit a code: feasible, and no value above the payoff. Gives how many. */
export function markStable(values: usize, payoffs: usize, options: u32, marks: usize): u32 {
  const codes: u32 = 1 << options
  const zero = i32x4.splat(0)
  let stable: u32 = 0
  for (let code: u32 = 0; code < codes; code += 8) {
    const at = (<usize>code) << 2
    const p0 = v128.load(payoffs + at)
    const p1 = v128.load(payoffs + at, 16)
    const low = v128.and(i32x4.le_s(v128.load(values + at), p0), i32x4.ge_s(p0, zero))
    const high = v128.and(i32x4.le_s(v128.load(values + at, 16), p1), i32x4.ge_s(p1, zero))
    const eight = i32x4.bitmask(low) | (i32x4.bitmask(high) << 4)
    store<u8>(marks + (code >> 3), <u8>eight)
    stable += popcnt(eight)
  }
  return stable
}

/** Puts two arrays side by side. */
export function pairUp(first: usize, second: usize, options: u32, pairs: usize): void {
  const bytes: usize = (<usize>4) << options
  const never = i32x4.splat(i32.MAX_VALUE)
  const zero = i32x4.splat(0)
  for (let at: usize = 0; at < bytes; at += 16) {
    const payoff = v128.load(first + at)
    const infeasible = i32x4.lt_s(payoff, zero)
    const a = v128.bitselect(never, payoff, infeasible)
    const b = v128.bitselect(never, v128.load(second + at), infeasible)
    v128.store(pairs + at * 2, v128.shuffle<i32>(a, b, 0, 4, 1, 5))
    v128.store(pairs + at * 2, v128.shuffle<i32>(a, b, 2, 6, 3, 7), 16)
  }
}

/** Takes one of two arrays put side by side. */
export function takeOne(pairs: usize, which: u32, options: u32, values: usize): void {
  const bytes: usize = (<usize>4) << options
  if (which) {
    for (let at: usize = 0; at < bytes; at += 16) {
      const low = v128.load(pairs + at * 2)
      v128.store(values + at, v128.shuffle<i32>(low, v128.load(pairs + at * 2, 16), 1, 3, 5, 7))
    }
  } else {
    for (let at: usize = 0; at < bytes; at += 16) {
      const low = v128.load(pairs + at * 2)
      v128.store(values + at, v128.shuffle<i32>(low, v128.load(pairs + at * 2, 16), 0, 2, 4, 6))
    }
  }
}

// ------------------------------------------------------------------------------------------------------------- improvements

/** The code whose bits inside the mask count up to `index`. */
function deposit(index: u32, mask: u32): u32 {
  let code: u32 = 0
  for (let rest = mask; rest; rest &= rest - 1) {
    if (index & 1) code |= rest & -rest
    index >>= 1
  }
  return code
}

/** Offsets, in states, of a block's members from its first, when its lines lie one after another. */
function fillOffsets(offsets: usize, own: u32, packed: bool): void {
  const members: u32 = 1 << popcnt(own)
  for (let index: u32 = 0; index < members; index++) {
    const code = deposit(index, own)
    const low = code & (lineStates - 1)
    const lines = index >> popcnt(own & (lineStates - 1))
    store<u32>(offsets + (index << 2), packed ? (lines << lineBits) | low : code)
  }
}

/** Blocks wider than this many lines stay where they are. */
const widestPacked: u32 = 1 << 10

/**
 * Sorts, for one decision maker, each block of states that only its own options tell apart: best first. An entry is a member's
 * index; its top bit opens a class of equals. Work space: 24 bytes a member, and 32 for each line of a block.
 */
function sort<T>(payoffs: usize, options: u32, own: u32, order: usize, space: usize): void {
  const members: u32 = 1 << popcnt(own)
  const ownLines = own >> lineBits
  const lines: u32 = 1 << popcnt(ownLines)
  const packed = lines <= widestPacked
  const lineMask: u32 = (1 << (options - lineBits)) - 1
  const beside = ~own & (lineStates - 1)
  const first: T = (<T>1) << (<T>(sizeof<T>() * 8 - 1))

  const offsets = space
  const keys = offsets + ((<usize>members) << 2)
  const entries = keys + ((<usize>members) << 2)
  const others = entries + ((<usize>members) << 3)
  const copies = others + ((<usize>members) << 3)
  fillOffsets(offsets, own, packed)

  let to = order
  let base: u32 = 0
  do {
    let from = payoffs + (((<usize>base) << lineBits) << 2)
    if (packed) {
      let line: u32 = 0
      let copy = copies
      do {
        const at = from + (((<usize>line) << lineBits) << 2)
        v128.store(copy, v128.load(at))
        v128.store(copy, v128.load(at, 16), 16)
        copy += 32
        line = ((line | ~ownLines) + 1) & ownLines
      } while (line)
      from = copies
    }
    let side: u32 = 0
    do {
      for (let index: u32 = 0; index < members; index++) {
        store<i32>(keys + (index << 2), load<i32>(from + ((<usize>(side + load<u32>(offsets + (index << 2)))) << 2)))
      }
      const sorted = sortMembers(keys, members, entries, others)
      let last: i32 = i32.MIN_VALUE
      for (let place: u32 = 0; place < members; place++) {
        const entry = load<u64>(sorted + ((<usize>place) << 3))
        const key = <i32>(entry >> 32)
        store<T>(to, <T>(<u32>entry) | (key === last && place !== 0 ? <T>0 : first))
        last = key
        to += sizeof<T>()
      }
      side = ((side | ~beside) + 1) & beside
    } while (side)
    base = ((base | ownLines | ~lineMask) + 1) & ~ownLines & lineMask
  } while (base)
}

/** Members as (payoff, index), best first: runs by counting what is better, then merged. Says where they ended up. */
function sortMembers(keys: usize, members: u32, entries: usize, others: usize): usize {
  const run: u32 = members < 64 ? members : 64
  for (let start: u32 = 0; start < members; start += run) {
    const runKeys = keys + ((<usize>start) << 2)
    const runEntries = entries + ((<usize>start) << 3)
    memory.fill(others, 0, run << 2)
    for (let index: u32 = 0; index < run; index++) {
      const key = load<i32>(runKeys + (index << 2))
      let above: u32 = 0
      if (run >= 4) {
        const wanted = i32x4.splat(key)
        let count = i32x4.splat(0)
        for (let other: u32 = 0; other < run; other += 4) {
          count = i32x4.sub(count, i32x4.gt_s(v128.load(runKeys + (other << 2)), wanted))
        }
        above =
          i32x4.extract_lane(count, 0) +
          i32x4.extract_lane(count, 1) +
          i32x4.extract_lane(count, 2) +
          i32x4.extract_lane(count, 3)
      } else {
        for (let other: u32 = 0; other < run; other++) above += u32(load<i32>(runKeys + (other << 2)) > key)
      }
      // Equals count the same above them; they follow one another.
      const equals = load<u32>(others + (above << 2))
      store<u32>(others + (above << 2), equals + 1)
      store<u64>(runEntries + ((<usize>(above + equals)) << 3), ((<u64>(<u32>key)) << 32) | (start + index))
    }
  }
  let from = entries
  let to = others
  for (let width = run; width < members; width <<= 1) {
    for (let start: u32 = 0; start < members; start += width << 1) {
      let left = from + ((<usize>start) << 3)
      let right = left + ((<usize>width) << 3)
      const leftEnd = right
      const rightEnd = right + ((<usize>width) << 3)
      let out = to + ((<usize>start) << 3)
      while (left < leftEnd && right < rightEnd) {
        const a = load<u64>(left)
        const b = load<u64>(right)
        const isLeft = <i32>(a >> 32) >= <i32>(b >> 32)
        store<u64>(out, isLeft ? a : b)
        left += isLeft ? 8 : 0
        right += isLeft ? 0 : 8
        out += 8
      }
      if (left < leftEnd) memory.copy(out, left, leftEnd - left)
      else memory.copy(out, right, rightEnd - right)
    }
    const swap = from
    from = to
    to = swap
  }
  return from
}

/** Each member's pattern of one-way options, counted so that only patterns that contain it can be reached from it. */
function fillPatterns(patternOf: usize, own: u32, up: u32, oneWay: u32): void {
  const members: u32 = 1 << popcnt(own)
  for (let index: u32 = 0; index < members; index++) {
    const code = deposit(index, own) ^ ~up
    let pattern: u32 = 0
    let place: u32 = 0
    for (let rest = oneWay; rest; rest &= rest - 1) {
      if (code & rest & -rest) pattern |= 1 << place
      place++
    }
    store<u32>(patternOf + ((<usize>index) << 2), pattern)
  }
}

/**
 * Each pair becomes the lowest among its own and those its mover can reach by an improvement. Only blocks where a line was
 * stamped at or after `since` are looked at; lines that change are stamped `now`. Gives whether any did. Work space: 16 bytes
 * a member, and 64 for each line of a block.
 */
function improveBy<T>(
  pairs: usize,
  options: u32,
  up: u32,
  down: u32,
  order: usize,
  stamps: usize,
  since: u32,
  now: u32,
  space: usize,
): bool {
  const own = up | down
  const members: u32 = 1 << popcnt(own)
  const ownLines = own >> lineBits
  const packed = (<u32>1) << popcnt(ownLines) <= widestPacked
  const lineMask: u32 = (1 << (options - lineBits)) - 1
  const beside = ~own & (lineStates - 1)
  const orderBytes: usize = ((<usize>sizeof<T>()) << popcnt(own)) << popcnt(beside)
  const oneWay = up ^ down

  const offsets = space
  const patternOf = offsets + ((<usize>members) << 2)
  const lowest = patternOf + ((<usize>members) << 2)
  const copies = lowest + ((<usize>members) << 3)
  fillOffsets(offsets, own, packed)
  if (oneWay) fillPatterns(patternOf, own, up, oneWay)

  let isChanged = false
  let base: u32 = 0
  let next = order
  do {
    if (isDue(stamps, base, ownLines, since)) {
      const home = pairs + ((<usize>base) << (lineBits + 3))
      if (packed) copyLines(home, ownLines, copies)
      const from = packed ? copies : home
      let at = next
      let side: u32 = 0
      let isBlockChanged = false
      do {
        const first = from + ((<usize>side) << 3)
        const changed = oneWay
          ? improveOneWay<T>(first, offsets, at, members, patternOf, lowest, popcnt(oneWay))
          : improveBlock<T>(first, offsets, at, members)
        isBlockChanged = isBlockChanged || changed
        at += (<usize>sizeof<T>()) << popcnt(own)
        side = ((side | ~beside) + 1) & beside
      } while (side)
      if (isBlockChanged) {
        isChanged = true
        if (packed) returnLines(home, ownLines, copies, stamps + ((<usize>base) << 2), now)
        else stampLines(ownLines, stamps + ((<usize>base) << 2), now)
      }
    }
    next += orderBytes
    base = ((base | ownLines | ~lineMask) + 1) & ~ownLines & lineMask
  } while (base)
  return isChanged
}

function isDue(stamps: usize, base: u32, ownLines: u32, since: u32): bool {
  let line: u32 = 0
  do {
    if (load<u32>(stamps + ((<usize>(base | line)) << 2)) >= since) return true
    line = ((line | ~ownLines) + 1) & ownLines
  } while (line)
  return false
}

function copyLines(home: usize, ownLines: u32, copies: usize): void {
  let copy = copies
  let line: u32 = 0
  do {
    const at = home + ((<usize>line) << (lineBits + 3))
    v128.store(copy, v128.load(at))
    v128.store(copy, v128.load(at, 16), 16)
    v128.store(copy, v128.load(at, 32), 32)
    v128.store(copy, v128.load(at, 48), 48)
    copy += 64
    line = ((line | ~ownLines) + 1) & ownLines
  } while (line)
}

function returnLines(home: usize, ownLines: u32, copies: usize, stamps: usize, now: u32): void {
  let copy = copies
  let line: u32 = 0
  do {
    const at = home + ((<usize>line) << (lineBits + 3))
    const a = v128.load(copy)
    const b = v128.load(copy, 16)
    const c = v128.load(copy, 32)
    const d = v128.load(copy, 48)
    const ab = v128.or(v128.xor(a, v128.load(at)), v128.xor(b, v128.load(at, 16)))
    const cd = v128.or(v128.xor(c, v128.load(at, 32)), v128.xor(d, v128.load(at, 48)))
    if (v128.any_true(v128.or(ab, cd))) {
      v128.store(at, a)
      v128.store(at, b, 16)
      v128.store(at, c, 32)
      v128.store(at, d, 48)
      store<u32>(stamps + ((<usize>line) << 2), now)
    }
    copy += 64
    line = ((line | ~ownLines) + 1) & ownLines
  } while (line)
}

function stampLines(ownLines: u32, stamps: usize, now: u32): void {
  let line: u32 = 0
  do {
    store<u32>(stamps + ((<usize>line) << 2), now)
    line = ((line | ~ownLines) + 1) & ownLines
  } while (line)
}

/** Best first, with the lowest so far of better classes at hand. */
function improveBlock<T>(first: usize, offsets: usize, order: usize, members: u32): bool {
  const opens: u32 = (<u32>1) << (sizeof<T>() * 8 - 1)
  let above = i32x4.splat(i32.MAX_VALUE)
  let sofar = above
  let changed = i32x4.splat(0)
  const end = order + <usize>members * sizeof<T>()
  for (let place = order; place < end; place += sizeof<T>()) {
    const entry = <u32>load<T>(place)
    if (entry & opens) above = sofar
    const at = first + ((<usize>load<u32>(offsets + ((<usize>(entry & (opens - 1))) << 2))) << 3)
    const v = v128.load64_zero(at)
    const low = i32x4.min_s(v, above)
    v128.store64_lane(at, low, 0)
    sofar = i32x4.min_s(sofar, v)
    changed = v128.or(changed, v128.xor(v, low))
  }
  return i64x2.extract_lane(changed, 0) !== 0
}

/**
 * The same where some options change one way only: the lowest is kept by pattern. Of a pattern's one-way options, the lower
 * half is spread when a value comes in, the upper half when one is asked for.
 */
function improveOneWay<T>(
  first: usize,
  offsets: usize,
  order: usize,
  members: u32,
  patternOf: usize,
  lowest: usize,
  oneWay: u32,
): bool {
  const opens: u32 = (<u32>1) << (sizeof<T>() * 8 - 1)
  const patterns: u32 = 1 << oneWay
  const lowerHalf: u32 = (1 << (oneWay >> 1)) - 1
  const upperHalf = (patterns - 1) & ~lowerHalf
  for (let pattern: u32 = 0; pattern < patterns; pattern++) {
    store<i32>(lowest + ((<usize>pattern) << 3), i32.MAX_VALUE)
    store<i32>(lowest + ((<usize>pattern) << 3), i32.MAX_VALUE, 4)
  }
  let changed = i32x4.splat(0)
  let place: u32 = 0
  while (place < members) {
    let end = place
    do {
      const index = <u32>load<T>(order + <usize>end * sizeof<T>()) & (opens - 1)
      const pattern = load<u32>(patternOf + ((<usize>index) << 2))
      const at = first + ((<usize>load<u32>(offsets + ((<usize>index) << 2))) << 3)
      const v = v128.load64_zero(at)
      let low = v
      const missing = upperHalf & ~pattern
      let more = missing
      while (true) {
        low = i32x4.min_s(low, v128.load64_zero(lowest + ((<usize>(pattern | more)) << 3)))
        if (!more) break
        more = (more - 1) & missing
      }
      v128.store64_lane(at, low, 0)
      changed = v128.or(changed, v128.xor(v, low))
      end++
    } while (end < members && !(<u32>load<T>(order + <usize>end * sizeof<T>()) & opens))
    for (; place < end; place++) {
      const index = <u32>load<T>(order + <usize>place * sizeof<T>()) & (opens - 1)
      const pattern = load<u32>(patternOf + ((<usize>index) << 2))
      const v = v128.load64_zero(first + ((<usize>load<u32>(offsets + ((<usize>index) << 2))) << 3))
      const taken = lowerHalf & pattern
      const fixed = upperHalf & pattern
      let fewer = taken
      while (true) {
        const at = lowest + ((<usize>(fixed | fewer)) << 3)
        v128.store64_lane(at, i32x4.min_s(v, v128.load64_zero(at)), 0)
        if (!fewer) break
        fewer = (fewer - 1) & taken
      }
    }
  }
  return i64x2.extract_lane(changed, 0) !== 0
}

/** As `sort`, with entries of 1, 2 or 4 bytes. */
export function sortBlocks(width: u32, payoffs: usize, options: u32, own: u32, order: usize, space: usize): void {
  if (width === 1) sort<u8>(payoffs, options, own, order, space)
  else if (width === 2) sort<u16>(payoffs, options, own, order, space)
  else sort<u32>(payoffs, options, own, order, space)
}

/** As `improveBy`, with entries of 1, 2 or 4 bytes. */
export function improve(
  width: u32,
  pairs: usize,
  options: u32,
  up: u32,
  down: u32,
  order: usize,
  stamps: usize,
  since: u32,
  now: u32,
  space: usize,
): bool {
  if (width === 1) return improveBy<u8>(pairs, options, up, down, order, stamps, since, now, space)
  if (width === 2) return improveBy<u16>(pairs, options, up, down, order, stamps, since, now, space)
  return improveBy<u32>(pairs, options, up, down, order, stamps, since, now, space)
}
