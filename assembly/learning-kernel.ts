// Arithmetic of a small network on rows of 32-bit floating-point numbers, in AssemblyScript: four numbers at a time.
// tools/reader/learning-kernel.ts says what each does. Compiled by tools/compile-kernel.ts.
//
// Every width is a multiple of 8, so that two vectors of four fill it.

import { exp } from './exp'

/** c += a · b, with a of n × k, b of k × m, c of n × m, row after row. */
export function multiply(a: usize, b: usize, c: usize, n: u32, k: u32, m: u32): void {
  product(a, (<usize>k) << 2, 4, b, c, n, k, m)
}

/** c += aᵀ · b, with a of n × k, b of n × m, c of k × m, row after row. */
export function multiplyFlipped(a: usize, b: usize, c: usize, n: u32, k: u32, m: u32): void {
  product(a, 4, (<usize>k) << 2, b, c, k, n, m)
}

/** c += a · b, where the rows of a stand `aRow` bytes apart and its columns `aStep`: four rows by eight columns at a time. */
function product(a: usize, aRow: usize, aStep: usize, b: usize, c: usize, n: u32, k: u32, m: u32): void {
  const row: usize = (<usize>m) << 2
  const four = n & ~3
  const bEnd = <usize>k * row
  for (let column: usize = 0; column < row; column += 32) {
    for (let i: u32 = 0; i < four; i += 4) {
      const c0 = c + <usize>i * row + column
      const c1 = c0 + row
      const c2 = c1 + row
      const c3 = c2 + row
      let s00 = v128.load(c0)
      let s01 = v128.load(c0, 16)
      let s10 = v128.load(c1)
      let s11 = v128.load(c1, 16)
      let s20 = v128.load(c2)
      let s21 = v128.load(c2, 16)
      let s30 = v128.load(c3)
      let s31 = v128.load(c3, 16)
      let aAt = a + <usize>i * aRow
      for (let bAt = b + column; bAt < b + bEnd; bAt += row) {
        const b0 = v128.load(bAt)
        const b1 = v128.load(bAt, 16)
        let x = v128.load32_splat(aAt)
        s00 = f32x4.add(s00, f32x4.mul(x, b0))
        s01 = f32x4.add(s01, f32x4.mul(x, b1))
        x = v128.load32_splat(aAt + aRow)
        s10 = f32x4.add(s10, f32x4.mul(x, b0))
        s11 = f32x4.add(s11, f32x4.mul(x, b1))
        x = v128.load32_splat(aAt + 2 * aRow)
        s20 = f32x4.add(s20, f32x4.mul(x, b0))
        s21 = f32x4.add(s21, f32x4.mul(x, b1))
        x = v128.load32_splat(aAt + 3 * aRow)
        s30 = f32x4.add(s30, f32x4.mul(x, b0))
        s31 = f32x4.add(s31, f32x4.mul(x, b1))
        aAt += aStep
      }
      v128.store(c0, s00)
      v128.store(c0, s01, 16)
      v128.store(c1, s10)
      v128.store(c1, s11, 16)
      v128.store(c2, s20)
      v128.store(c2, s21, 16)
      v128.store(c3, s30)
      v128.store(c3, s31, 16)
    }
    for (let i = four; i < n; i += 1) {
      const c0 = c + <usize>i * row + column
      let s0 = v128.load(c0)
      let s1 = v128.load(c0, 16)
      let aAt = a + <usize>i * aRow
      for (let bAt = b + column; bAt < b + bEnd; bAt += row) {
        const x = v128.load32_splat(aAt)
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(bAt)))
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(bAt, 16)))
        aAt += aStep
      }
      v128.store(c0, s0)
      v128.store(c0, s1, 16)
    }
  }
}

/** Writes the n × k matrix a as k × n. */
export function transpose(a: usize, out: usize, n: u32, k: u32): void {
  for (let row: u32 = 0; row < n; row += 1) {
    for (let column: u32 = 0; column < k; column += 1) {
      store<f32>(out + ((<usize>(column * n + row)) << 2), load<f32>(a + ((<usize>(row * k + column)) << 2)))
    }
  }
}

/** x += y, each of `count` numbers. */
export function add(x: usize, y: usize, count: u32): void {
  const end = x + ((<usize>count) << 2)
  while (x < end) {
    v128.store(x, f32x4.add(v128.load(x), v128.load(y)))
    x += 16
    y += 16
  }
}

/** x ×= y, each of `count` numbers. */
export function scale(x: usize, y: usize, count: u32): void {
  const end = x + ((<usize>count) << 2)
  while (x < end) {
    v128.store(x, f32x4.mul(v128.load(x), v128.load(y)))
    x += 16
    y += 16
  }
}

/** Each of n rows of x becomes the row y. */
export function fillRows(x: usize, y: usize, n: u32, width: u32): void {
  const bytes: usize = (<usize>width) << 2
  for (let row: u32 = 0; row < n; row += 1) memory.copy(x + <usize>row * bytes, y, bytes)
}

/** The row y += the sum of n rows of x. */
export function sumRows(x: usize, y: usize, n: u32, width: u32): void {
  const bytes: usize = (<usize>width) << 2
  for (let row: u32 = 0; row < n; row += 1) add(y, x + <usize>row * bytes, width)
}

/** Row i of x += `width` numbers of row `rows[i]` of a table; rows stand `xStride` and `tableStride` numbers apart. */
export function addPicked(
  x: usize,
  xStride: u32,
  table: usize,
  tableStride: u32,
  rows: usize,
  n: u32,
  width: u32,
): void {
  const xBytes: usize = (<usize>xStride) << 2
  const tableBytes: usize = (<usize>tableStride) << 2
  for (let i: u32 = 0; i < n; i += 1) {
    add(x + <usize>i * xBytes, table + <usize>load<u32>(rows + ((<usize>i) << 2)) * tableBytes, width)
  }
}

/** Row `rows[i]` of a table += row i of x, which stands `stride` numbers after the one before it. */
export function addToPicked(x: usize, stride: u32, table: usize, rows: usize, n: u32, width: u32): void {
  const bytes: usize = (<usize>width) << 2
  const xBytes: usize = (<usize>stride) << 2
  for (let i: u32 = 0; i < n; i += 1) {
    add(table + <usize>load<u32>(rows + ((<usize>i) << 2)) * bytes, x + <usize>i * xBytes, width)
  }
}

/** Row i of y += the sum over k of row i + (k − middle) · step of x times row k of w, number by number. */
export function blend(x: usize, w: usize, y: usize, n: i32, width: u32, reach: i32, step: i32): void {
  const bytes: usize = (<usize>width) << 2
  for (let k = 0; k < reach; k += 1) {
    const shift = (k - (reach >> 1)) * step
    const first = shift < 0 ? -shift : 0
    const end = shift > 0 ? n - shift : n
    const wRow = w + <usize>k * bytes
    for (let i = first; i < end; i += 1) {
      const xRow = x + <usize>(i + shift) * bytes
      const yRow = y + <usize>i * bytes
      for (let at: usize = 0; at < bytes; at += 16) {
        const product = f32x4.mul(v128.load(xRow + at), v128.load(wRow + at))
        v128.store(yRow + at, f32x4.add(v128.load(yRow + at), product))
      }
    }
  }
}

/** The other way: what y is off adds to what x and w are off. */
export function blendBack(
  x: usize,
  w: usize,
  yOff: usize,
  xOff: usize,
  wOff: usize,
  n: i32,
  width: u32,
  reach: i32,
  step: i32,
): void {
  const bytes: usize = (<usize>width) << 2
  for (let k = 0; k < reach; k += 1) {
    const shift = (k - (reach >> 1)) * step
    const first = shift < 0 ? -shift : 0
    const end = shift > 0 ? n - shift : n
    const wRow = w + <usize>k * bytes
    const wOffRow = wOff + <usize>k * bytes
    for (let i = first; i < end; i += 1) {
      const place = <usize>(i + shift) * bytes
      const yRow = yOff + <usize>i * bytes
      for (let at: usize = 0; at < bytes; at += 16) {
        const off = v128.load(yRow + at)
        const xAt = place + at
        v128.store(xOff + xAt, f32x4.add(v128.load(xOff + xAt), f32x4.mul(off, v128.load(wRow + at))))
        v128.store(wOffRow + at, f32x4.add(v128.load(wOffRow + at), f32x4.mul(off, v128.load(x + xAt))))
      }
    }
  }
}

/** Numbers below 0 become 0. */
export function rectify(x: usize, count: u32): void {
  const end = x + ((<usize>count) << 2)
  const zero = f32x4.splat(0)
  while (x < end) {
    v128.store(x, f32x4.pmax(zero, v128.load(x)))
    x += 16
  }
}

/** Where x was rectified to 0, what it is off does not count. */
export function rectifyBack(x: usize, off: usize, count: u32): void {
  const end = x + ((<usize>count) << 2)
  const zero = f32x4.splat(0)
  while (x < end) {
    v128.store(off, v128.and(v128.load(off), f32x4.gt(v128.load(x), zero)))
    x += 16
    off += 16
  }
}

/** Fills a mask with 0 for the share to leave out and `kept` elsewhere; gives the state of chance after it: xorshift64 [Marsaglia2003]. */
export function chooseKept(mask: usize, count: u32, limit: u32, kept: f32, state: u64): u64 {
  const end = mask + ((<usize>count) << 2)
  while (mask < end) {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    let bits = state
    for (let lane = 0; lane < 4; lane += 1) {
      store<f32>(mask, <u32>(bits & 0xffff) < limit ? 0 : kept)
      bits >>= 16
      mask += 4
    }
  }
  return state
}

/** The sum of the squares of `count` numbers. */
export function squares(x: usize, count: u32): f32 {
  const end = x + ((<usize>count) << 2)
  let sum = f32x4.splat(0)
  while (x < end) {
    const value = v128.load(x)
    sum = f32x4.add(sum, f32x4.mul(value, value))
    x += 16
  }
  return (
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
  )
}

/**
 * One step of Adam [Kingma2015] on `count` weights: g, times `share`, is what they are off, and is set to 0; m and v are its running
 * moments.
 */
export function step(w: usize, g: usize, m: usize, v: usize, count: u32, rate: f32, damp: f32, share: f32): void {
  const end = w + ((<usize>count) << 2)
  const rates = f32x4.splat(rate)
  const damps = f32x4.splat(damp)
  const shares = f32x4.splat(share)
  const tiny = f32x4.splat(1e-8)
  const zero = f32x4.splat(0)
  while (w < end) {
    const off = f32x4.mul(v128.load(g), shares)
    const mean = f32x4.add(f32x4.mul(v128.load(m), f32x4.splat(0.9)), f32x4.mul(off, f32x4.splat(0.1)))
    const square = f32x4.add(
      f32x4.mul(v128.load(v), f32x4.splat(0.999)),
      f32x4.mul(f32x4.mul(off, off), f32x4.splat(0.001)),
    )
    v128.store(m, mean)
    v128.store(v, square)
    v128.store(g, zero)
    const size = f32x4.add(f32x4.sqrt(f32x4.mul(square, damps)), tiny)
    v128.store(w, f32x4.sub(v128.load(w), f32x4.div(f32x4.mul(mean, rates), size)))
    w += 16
    g += 16
    m += 16
    v += 16
  }
}

/**
 * Row i of out = s, where s += (c − s) times a gate's share, 1 / (1 + e^−gate), row after row, from 0: for the first half of the numbers from
 * the first row on, for the others from the last. Rows of `gates` hold a gate for every two numbers, which becomes its share, and then c for
 * each; of a half of the numbers, the first and the second half have the same gates.
 */
export function scan(gates: usize, out: usize, n: i32, width: u32): void {
  const bytes: usize = (<usize>width) << 2
  const half = bytes >> 1
  const row = bytes + half
  const one = f32x4.splat(1)
  for (let i = 0; i < n; i += 1) {
    for (let at: usize = 0; at < half; at += 16) {
      const place = gates + <usize>i * row + at
      const x = v128.load(place)
      const power = exp(f32x4.neg(f32x4.abs(x)))
      const share = f32x4.div(v128.bitselect(one, power, f32x4.ge(x, f32x4.splat(0))), f32x4.add(one, power))
      v128.store(place, share)
    }
  }
  for (let at: usize = 0; at < bytes; at += 16) {
    const gateAt = gateOf(at, bytes)
    let s = f32x4.splat(0)
    for (let k = 0; k < n; k += 1) {
      const i = at < half ? k : n - 1 - k
      const place = gates + <usize>i * row
      const share = v128.load(place + gateAt)
      s = f32x4.add(s, f32x4.mul(share, f32x4.sub(v128.load(place + half + at), s)))
      v128.store(out + <usize>i * bytes + at, s)
    }
  }
}

/** Where the gate of the numbers at a place in a row of so many bytes stands. */
function gateOf(at: usize, bytes: usize): usize {
  const quarter = bytes >> 2
  return at < 2 * quarter ? at % quarter : quarter + (at % quarter)
}

/** The other way: what gates and c are off, given what out is off. */
export function scanBack(gates: usize, out: usize, outOff: usize, gatesOff: usize, n: i32, width: u32): void {
  const bytes: usize = (<usize>width) << 2
  const half = bytes >> 1
  const row = bytes + half
  const one = f32x4.splat(1)
  memory.fill(gatesOff, 0, <usize>n * row)
  for (let at: usize = 0; at < bytes; at += 16) {
    const gateAt = gateOf(at, bytes)
    const step = at < half ? 1 : -1
    let carried = f32x4.splat(0)
    for (let k = n - 1; k >= 0; k -= 1) {
      const i = at < half ? k : n - 1 - k
      const place = <usize>i * row
      const share = v128.load(gates + place + gateAt)
      const c = v128.load(gates + place + half + at)
      const off = f32x4.add(carried, v128.load(outOff + <usize>i * bytes + at))
      const before = k > 0 ? v128.load(out + <usize>(i - step) * bytes + at) : f32x4.splat(0)
      const slope = f32x4.mul(share, f32x4.sub(one, share))
      const gateOff = gatesOff + place + gateAt
      v128.store(gateOff, f32x4.add(v128.load(gateOff), f32x4.mul(f32x4.mul(off, f32x4.sub(c, before)), slope)))
      v128.store(gatesOff + place + half + at, f32x4.mul(off, share))
      carried = f32x4.mul(off, f32x4.sub(one, share))
    }
  }
}
