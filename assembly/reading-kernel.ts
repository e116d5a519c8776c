// What a network does while it reads, in AssemblyScript: each step of it in one pass over the tokens of a paragraph, so that what stands
// between is kept in registers. src/statement/trained/reading-kernel.ts says what each does. Compiled by tools/compile-kernel.ts.
//
// Every width is a multiple of 8. Rows are worked out several at a time; up to four beyond the last are written, and mean nothing.

import { exp } from './exp'

// ------------------------------------------------------------------------------------------------------------------- layers

/** Writes numbers as whole numbers of 16 bits: each times a factor, to the nearest. */
export function shorten(x: usize, out: usize, factor: f32, count: u32): void {
  const factors = f32x4.splat(factor)
  const end = x + ((<usize>count) << 2)
  while (x < end) {
    const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x), factors)))
    const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x, 16), factors)))
    v128.store(out, i16x8.narrow_i32x4_s(low, high))
    x += 32
    out += 16
  }
}

/**
 * Row i of x = where above 0, a factor times the sum of part k of row `formRows[i + k]` of `forms` and of row `markRows[i + k]` of `marks`
 * for k < 3: whole numbers of 16 bits, in rows of three parts of `width`.
 */
export function readWindow(
  forms: usize,
  formRows: usize,
  marks: usize,
  markRows: usize,
  factor: f32,
  x: usize,
  n: u32,
  width: u32,
): void {
  const part: usize = (<usize>width) << 1
  const row = 3 * part
  const zero = i16x8.splat(0)
  const factors = f32x4.splat(factor)
  for (let i: u32 = 0; i < n; i += 1) {
    const f0 = forms + <usize>load<u32>(formRows) * row
    const f1 = forms + <usize>load<u32>(formRows, 4) * row + part
    const f2 = forms + <usize>load<u32>(formRows, 8) * row + 2 * part
    const m0 = marks + <usize>load<u32>(markRows) * row
    const m1 = marks + <usize>load<u32>(markRows, 4) * row + part
    const m2 = marks + <usize>load<u32>(markRows, 8) * row + 2 * part
    for (let at: usize = 0; at < part; at += 16) {
      let sum = i16x8.add_sat_s(v128.load(f0 + at), v128.load(m0 + at))
      sum = i16x8.add_sat_s(sum, v128.load(f1 + at))
      sum = i16x8.add_sat_s(sum, v128.load(m1 + at))
      sum = i16x8.add_sat_s(sum, v128.load(f2 + at))
      sum = i16x8.max_s(zero, i16x8.add_sat_s(sum, v128.load(m2 + at)))
      v128.store(x, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(sum)), factors))
      v128.store(x, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(sum)), factors), 16)
      x += 32
    }
    formRows += 4
    markRows += 4
  }
}

/** Writes eight numbers as bytes 0–127: each times a factor, plus what stands for 0, to the nearest. */
function storeBytes(out: usize, low: v128, high: v128, factor: v128, zero: v128): void {
  const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.add(f32x4.mul(low, factor), zero)))
  const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.add(f32x4.mul(high, factor), zero)))
  const both = i16x8.narrow_i32x4_s(a, b)
  v128.store64_lane(out, i8x16.min_u(i8x16.narrow_i16x8_u(both, both), i8x16.splat(127)), 0)
}

/** Writes numbers as bytes 0–127: each times a factor, plus what stands for 0, to the nearest. */
export function toBytes(x: usize, out: usize, factor: f32, zero: f32, count: u32): void {
  const factors = f32x4.splat(factor)
  const zeros = f32x4.splat(zero)
  const end = x + ((<usize>count) << 2)
  while (x < end) {
    storeBytes(out, v128.load(x), v128.load(x, 16), factors, zeros)
    x += 32
    out += 8
  }
}

/**
 * x = the product of a with the weights b in whole numbers, times a factor by column, plus a bias. a holds bytes 0–127, n rows of `width`; b
 * bytes −127–127 for half as many columns more, in blocks of four rows by eight columns, one below the other, then those of the next eight
 * columns.
 */
export function writeGates(a: usize, b: usize, factors: usize, bias: usize, x: usize, n: u32, width: u32): void {
  const columns = width + (width >> 1)
  const row: usize = (<usize>columns) << 2
  const blockBytes: usize = (<usize>width) << 3
  // As a constant it would be made anew at each use, too.
  const ones = i16x8.splat(<i16>(width / width))
  for (let column: u32 = 0; column < columns; column += 8) {
    const bEnd = b + blockBytes
    for (let i: u32 = 0; i < n; i += 4) {
      let s00 = i32x4.splat(0)
      let s01 = i32x4.splat(0)
      let s10 = i32x4.splat(0)
      let s11 = i32x4.splat(0)
      let s20 = i32x4.splat(0)
      let s21 = i32x4.splat(0)
      let s30 = i32x4.splat(0)
      let s31 = i32x4.splat(0)
      let a0 = a + <usize>i * width
      let a1 = a0 + width
      let a2 = a1 + width
      let a3 = a2 + width
      for (let bAt = b; bAt < bEnd; bAt += 32) {
        const b0 = v128.load(bAt)
        const b1 = v128.load(bAt, 16)
        let y = v128.load32_splat(a0)
        s00 = addDot(s00, b0, y, ones)
        s01 = addDot(s01, b1, y, ones)
        y = v128.load32_splat(a1)
        s10 = addDot(s10, b0, y, ones)
        s11 = addDot(s11, b1, y, ones)
        y = v128.load32_splat(a2)
        s20 = addDot(s20, b0, y, ones)
        s21 = addDot(s21, b1, y, ones)
        y = v128.load32_splat(a3)
        s30 = addDot(s30, b0, y, ones)
        s31 = addDot(s31, b1, y, ones)
        a0 += 4
        a1 += 4
        a2 += 4
        a3 += 4
      }
      let xAt = x + <usize>i * row
      putProduct(xAt, s00, s01, factors, bias)
      xAt += row
      putProduct(xAt, s10, s11, factors, bias)
      xAt += row
      putProduct(xAt, s20, s21, factors, bias)
      xAt += row
      putProduct(xAt, s30, s31, factors, bias)
    }
    b = bEnd
    x += 32
    factors += 32
    bias += 32
  }
}

/**
 * A sum plus the products of bytes of b with bytes 0–127 of y, four by four. The one operation that does all of it makes `ones` anew each
 * time, and takes a third longer.
 */
function addDot(sum: v128, b: v128, y: v128, ones: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(i16x8.relaxed_dot_i8x16_i7x16_s(b, y), ones))
}

function putProduct(x: usize, s0: v128, s1: v128, factors: usize, bias: usize): void {
  v128.store(x, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(s0), v128.load(factors)), v128.load(bias)))
  v128.store(x, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(s1), v128.load(factors, 16)), v128.load(bias, 16)), 16)
}

/**
 * Row i of x += s, where s += (c − s) / (1 + e^−gate), row after row, from 0: for the first half of the numbers from the first row on, for the
 * others from the last. Rows of `gates` hold a gate for every two numbers, and then c for each; of a half of the numbers, the first and the
 * second half have the same gates. `s` has room for one row.
 */
export function addScan(gates: usize, s: usize, x: usize, n: u32, width: u32): void {
  const bytes: usize = (<usize>width) << 2
  const half = bytes >> 1
  const quarter = bytes >> 2
  const row = bytes + half
  const last: usize = <usize>n - 1
  memory.fill(s, 0, bytes)
  for (let i: usize = 0; i <= last; i += 1) {
    pass(gates + i * row, half, s, x + i * bytes, quarter)
    pass(gates + (last - i) * row + quarter, half + quarter, s + half, x + (last - i) * bytes + half, quarter)
  }
}

/** One row of one way: its gates, how far from them c stands, s and x, each with the second half of its numbers so many bytes further. */
function pass(gates: usize, toC: usize, s: usize, x: usize, half: usize): void {
  for (let at: usize = 0; at < half; at += 16) {
    const gate = gates + at
    const share = shareOf(v128.load(gate))
    addPassed(share, gate + toC, s + at, x + at)
    addPassed(share, gate + toC + half, s + at + half, x + at + half)
  }
}

function addPassed(share: v128, c: usize, s: usize, x: usize): void {
  const before = v128.load(s)
  const after = f32x4.add(before, f32x4.mul(share, f32x4.sub(v128.load(c), before)))
  v128.store(s, after)
  v128.store(x, f32x4.add(v128.load(x), after))
}

/** 1 / (1 + e^−x) for four numbers, to three digits: the power as one of 2 times the first terms of the series for the rest. */
function shareOf(x: v128): v128 {
  const bounded = f32x4.pmax(f32x4.splat(-80), f32x4.pmin(f32x4.splat(80), x))
  const exponent = f32x4.mul(bounded, f32x4.splat(-1.4426950408889634))
  const whole = f32x4.nearest(exponent)
  const rest = f32x4.sub(exponent, whole)
  let sum = f32x4.add(f32x4.splat(0.24022651), f32x4.mul(rest, f32x4.splat(0.055504109)))
  sum = f32x4.add(f32x4.splat(0.69314718), f32x4.mul(rest, sum))
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(rest, sum))
  const power = i32x4.add(sum, i32x4.shl(i32x4.trunc_sat_f32x4_s(whole), 23))
  const one = f32x4.splat(1)
  return f32x4.div(one, f32x4.add(one, power))
}

// -------------------------------------------------------------------------------------------------------------------- pairs

// How a product is added to a sum: a choice of types, so that each is compiled by itself. Rounded once it is faster, but not on every
// machine the same.
type RoundedTwice = i32
type RoundedOnce = u32

function addProduct<Rounding>(sum: v128, x: v128, y: v128): v128 {
  return isSigned<Rounding>() ? f32x4.add(sum, f32x4.mul(x, y)) : f32x4.relaxed_madd(x, y, sum)
}

/** c = a · b + bias, with a of n × k, b of k × m, c of n × m, row after row. */
export function score(a: usize, b: usize, bias: usize, c: usize, n: u32, k: u32, m: u32): void {
  product<RoundedTwice>(a, b, bias, c, n, k, m, false)
}

/** The same, but for the last digits. */
export function scoreFast(a: usize, b: usize, bias: usize, c: usize, n: u32, k: u32, m: u32): void {
  product<RoundedOnce>(a, b, bias, c, n, k, m, false)
}

/** c += a · b + bias where that is above 0, but for the last digits. */
export function addScored(a: usize, b: usize, bias: usize, c: usize, n: u32, k: u32, m: u32): void {
  product<RoundedOnce>(a, b, bias, c, n, k, m, true)
}

/** Four rows by eight columns at a time. */
function product<Rounding>(a: usize, b: usize, bias: usize, c: usize, n: u32, k: u32, m: u32, isAdded: bool): void {
  const row: usize = (<usize>m) << 2
  const aRow: usize = (<usize>k) << 2
  for (let column: usize = 0; column < row; column += 32) {
    for (let i: u32 = 0; i < n; i += 4) {
      let s00 = v128.load(bias + column)
      let s01 = v128.load(bias + column, 16)
      let s10 = s00
      let s11 = s01
      let s20 = s00
      let s21 = s01
      let s30 = s00
      let s31 = s01
      let a0 = a + <usize>i * aRow
      let a1 = a0 + aRow
      let a2 = a1 + aRow
      let a3 = a2 + aRow
      const aEnd = a1
      for (let bAt = b + column; a0 < aEnd; bAt += row) {
        const b0 = v128.load(bAt)
        const b1 = v128.load(bAt, 16)
        let x = v128.load32_splat(a0)
        s00 = addProduct<Rounding>(s00, x, b0)
        s01 = addProduct<Rounding>(s01, x, b1)
        x = v128.load32_splat(a1)
        s10 = addProduct<Rounding>(s10, x, b0)
        s11 = addProduct<Rounding>(s11, x, b1)
        x = v128.load32_splat(a2)
        s20 = addProduct<Rounding>(s20, x, b0)
        s21 = addProduct<Rounding>(s21, x, b1)
        x = v128.load32_splat(a3)
        s30 = addProduct<Rounding>(s30, x, b0)
        s31 = addProduct<Rounding>(s31, x, b1)
        a0 += 4
        a1 += 4
        a2 += 4
        a3 += 4
      }
      let cAt = c + <usize>i * row + column
      put(cAt, s00, s01, isAdded)
      cAt += row
      put(cAt, s10, s11, isAdded)
      cAt += row
      put(cAt, s20, s21, isAdded)
      cAt += row
      put(cAt, s30, s31, isAdded)
    }
  }
}

function put(at: usize, low: v128, high: v128, isAdded: bool): void {
  if (isAdded) {
    const zero = f32x4.splat(0)
    low = f32x4.add(v128.load(at), f32x4.pmax(zero, low))
    high = f32x4.add(v128.load(at, 16), f32x4.pmax(zero, high))
  }
  v128.store(at, low)
  v128.store(at, high, 16)
}

/** The row c += the row a, of k numbers, times b of k × m, but for the last digits. */
export function addRow(a: usize, b: usize, c: usize, k: u32, m: u32): void {
  const row: usize = (<usize>m) << 2
  const aEnd = a + ((<usize>k) << 2)
  for (; a < aEnd; a += 4) {
    const x = v128.load32_splat(a)
    for (let at: usize = 0; at < row; at += 16) {
      v128.store(c + at, addProduct<RoundedOnce>(v128.load(c + at), x, v128.load(b + at)))
    }
    b += row
  }
}

/** Row i of x = row i of y, plus the row z, plus row `rows[k · stride + i]` of table k of four, where above 0. */
export function relate(
  y: usize,
  z: usize,
  table0: usize,
  table1: usize,
  table2: usize,
  table3: usize,
  rows: usize,
  stride: u32,
  x: usize,
  n: u32,
  width: u32,
): void {
  const row: usize = (<usize>width) << 2
  const rows1 = rows + ((<usize>stride) << 2)
  const rows2 = rows1 + ((<usize>stride) << 2)
  const rows3 = rows2 + ((<usize>stride) << 2)
  const zero = f32x4.splat(0)
  for (let i: usize = 0; i < (<usize>n) << 2; i += 4) {
    const t0 = table0 + <usize>load<u32>(rows + i) * row
    const t1 = table1 + <usize>load<u32>(rows1 + i) * row
    const t2 = table2 + <usize>load<u32>(rows2 + i) * row
    const t3 = table3 + <usize>load<u32>(rows3 + i) * row
    for (let at: usize = 0; at < row; at += 16) {
      let sum = f32x4.add(v128.load(z + at), v128.load(y + at))
      sum = f32x4.add(sum, v128.load(t0 + at))
      sum = f32x4.add(sum, v128.load(t1 + at))
      sum = f32x4.add(sum, v128.load(t2 + at))
      sum = f32x4.add(sum, v128.load(t3 + at))
      v128.store(x + at, f32x4.pmax(zero, sum))
    }
    x += row
    y += row
  }
}

/** Row i of y = row i of x plus rows i − step, i and i + step of x times the three rows of w, number by number. */
export function blend(x: usize, w: usize, y: usize, n: u32, width: u32, step: u32): void {
  const row: usize = (<usize>width) << 2
  const far: usize = <usize>step * row
  const end = x + <usize>n * row
  while (x < end) {
    for (let at: usize = 0; at < row; at += 16) v128.store(y + at, blended(x + at, w + at, far, row))
    x += row
    y += row
  }
}

/** Four numbers of a row. */
function blended(x: usize, w: usize, far: usize, row: usize): v128 {
  const own = v128.load(x)
  let sum = f32x4.add(own, f32x4.mul(v128.load(x - far), v128.load(w)))
  sum = f32x4.add(sum, f32x4.mul(own, v128.load(w + row)))
  return f32x4.add(sum, f32x4.mul(v128.load(x + far), v128.load(w + 2 * row)))
}

// ------------------------------------------------------------------------------------------------------------------- labels

// Labels come in rows of eight. A chain holds eight rows of steps from a label to the next, by the label before; a row of starts; and the
// steps again, by the label after.
const rowBytes: usize = 32
const startsAt: usize = 8 * rowBytes
const flippedAt: usize = 9 * rowBytes

/** For four labels, the largest of eight numbers plus the steps from them. */
function largestOf(before: usize, steps: usize): v128 {
  const a = f32x4.add(v128.load32_splat(before), v128.load(steps))
  const b = f32x4.add(v128.load32_splat(before, 4), v128.load(steps, 32))
  const c = f32x4.add(v128.load32_splat(before, 8), v128.load(steps, 64))
  const d = f32x4.add(v128.load32_splat(before, 12), v128.load(steps, 96))
  const e = f32x4.add(v128.load32_splat(before, 16), v128.load(steps, 128))
  const f = f32x4.add(v128.load32_splat(before, 20), v128.load(steps, 160))
  const g = f32x4.add(v128.load32_splat(before, 24), v128.load(steps, 192))
  const h = f32x4.add(v128.load32_splat(before, 28), v128.load(steps, 224))
  const ad = f32x4.pmax(f32x4.pmax(a, b), f32x4.pmax(c, d))
  return f32x4.pmax(ad, f32x4.pmax(f32x4.pmax(e, f), f32x4.pmax(g, h)))
}

/** For four labels, the sum of eight numbers times the steps from them. */
function sumOf(before: usize, steps: usize): v128 {
  const a = f32x4.mul(v128.load32_splat(before), v128.load(steps))
  const b = f32x4.mul(v128.load32_splat(before, 4), v128.load(steps, 32))
  const c = f32x4.mul(v128.load32_splat(before, 8), v128.load(steps, 64))
  const d = f32x4.mul(v128.load32_splat(before, 12), v128.load(steps, 96))
  const e = f32x4.mul(v128.load32_splat(before, 16), v128.load(steps, 128))
  const f = f32x4.mul(v128.load32_splat(before, 20), v128.load(steps, 160))
  const g = f32x4.mul(v128.load32_splat(before, 24), v128.load(steps, 192))
  const h = f32x4.mul(v128.load32_splat(before, 28), v128.load(steps, 224))
  const ad = f32x4.add(f32x4.add(a, b), f32x4.add(c, d))
  return f32x4.add(ad, f32x4.add(f32x4.add(e, f), f32x4.add(g, h)))
}

/** The largest of eight numbers, four times. */
function largest(low: v128, high: v128): v128 {
  let most = f32x4.pmax(low, high)
  most = f32x4.pmax(most, v128.shuffle<f32>(most, most, 2, 3, 0, 1))
  return f32x4.pmax(most, v128.shuffle<f32>(most, most, 1, 0, 3, 2))
}

/** The sum of eight numbers, four times. */
function total(low: v128, high: v128): v128 {
  let sum = f32x4.add(low, high)
  sum = f32x4.add(sum, v128.shuffle<f32>(sum, sum, 2, 3, 0, 1))
  return f32x4.add(sum, v128.shuffle<f32>(sum, sum, 1, 0, 3, 2))
}

/** Which of eight numbers is the largest. */
function whichIsLargest(low: v128, high: v128): u32 {
  const most = largest(low, high)
  return ctz(i32x4.bitmask(f32x4.eq(low, most)) | (i32x4.bitmask(f32x4.eq(high, most)) << 4))
}

/** Writes the best path of labels [Viterbi], a byte each; `best` has room for n rows of scores. */
export function findPath(scores: usize, chain: usize, best: usize, path: usize, n: u32): void {
  v128.store(best, f32x4.add(v128.load(chain + startsAt), v128.load(scores)))
  v128.store(best, f32x4.add(v128.load(chain + startsAt, 16), v128.load(scores, 16)), 16)
  for (let i: u32 = 1; i < n; i += 1) {
    scores += rowBytes
    v128.store(best, f32x4.add(largestOf(best, chain), v128.load(scores)), rowBytes)
    v128.store(best, f32x4.add(largestOf(best, chain + 16), v128.load(scores, 16)), rowBytes + 16)
    best += rowBytes
  }
  let label = whichIsLargest(v128.load(best), v128.load(best, 16))
  for (let i = n - 1; i > 0; i -= 1) {
    store<u8>(path + i, label)
    best -= rowBytes
    const steps = chain + flippedAt + <usize>label * rowBytes
    label = whichIsLargest(
      f32x4.add(v128.load(best), v128.load(steps)),
      f32x4.add(v128.load(best, 16), v128.load(steps, 16)),
    )
  }
  store<u8>(path, label)
}

/**
 * Writes the chance of each label at each token, by the sums over all paths up to it and from it on [Lafferty2001]; the steps of this chain
 * are to be multiplied by, not added. `space` has room for n rows and one more.
 */
export function findChances(scores: usize, chain: usize, space: usize, chances: usize, n: u32): void {
  const one = f32x4.splat(1)
  let low = v128.load(chain + startsAt)
  let high = v128.load(chain + startsAt, 16)
  for (let i: u32 = 0; i < n; i += 1) {
    const s0 = v128.load(scores)
    const s1 = v128.load(scores, 16)
    const most = largest(s0, s1)
    const e0 = exp(f32x4.sub(s0, most))
    const e1 = exp(f32x4.sub(s1, most))
    v128.store(space, e0)
    v128.store(space, e1, 16)
    if (i > 0) {
      const share = f32x4.div(one, total(low, high))
      low = f32x4.mul(sumOf(chances - rowBytes, chain), share)
      high = f32x4.mul(sumOf(chances - rowBytes, chain + 16), share)
    }
    low = f32x4.mul(low, e0)
    high = f32x4.mul(high, e1)
    v128.store(chances, low)
    v128.store(chances, high, 16)
    scores += rowBytes
    space += rowBytes
    chances += rowBytes
  }
  // What comes from a token on, times the token itself, stands in the row after the last.
  const after = space
  const flipped = chain + flippedAt
  low = one
  high = one
  for (let i = n; i > 0; i -= 1) {
    chances -= rowBytes
    space -= rowBytes
    const a0 = f32x4.mul(v128.load(chances), low)
    const a1 = f32x4.mul(v128.load(chances, 16), high)
    const share = f32x4.div(one, total(a0, a1))
    v128.store(chances, f32x4.mul(a0, share))
    v128.store(chances, f32x4.mul(a1, share), 16)
    const t0 = f32x4.mul(low, v128.load(space))
    const t1 = f32x4.mul(high, v128.load(space, 16))
    v128.store(after, t0)
    v128.store(after, t1, 16)
    const scale = f32x4.div(one, total(t0, t1))
    low = f32x4.mul(sumOf(after, flipped), scale)
    high = f32x4.mul(sumOf(after, flipped + 16), scale)
  }
}
