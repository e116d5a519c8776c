// For the kernels that learn and that read.

/** e to the power of four numbers, none above 0: a power of 2 times the first terms of the series for the rest. */
export function exp(x: v128): v128 {
  const bounded = f32x4.pmax(f32x4.splat(-87), x)
  const whole = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.4426950408889634)))
  const rest = f32x4.sub(bounded, f32x4.mul(whole, f32x4.splat(0.6931471805599453)))
  let sum = f32x4.add(f32x4.splat(1), f32x4.mul(rest, f32x4.splat(1.0 / 7)))
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(f32x4.mul(rest, f32x4.splat(1.0 / 6)), sum))
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(f32x4.mul(rest, f32x4.splat(1.0 / 5)), sum))
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(f32x4.mul(rest, f32x4.splat(1.0 / 4)), sum))
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(f32x4.mul(rest, f32x4.splat(1.0 / 3)), sum))
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(f32x4.mul(rest, f32x4.splat(1.0 / 2)), sum))
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(rest, sum))
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23)
  return f32x4.mul(sum, power)
}
