/** How many decimals a number is written with; 6.5 has one. */
export function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** A decimal number in units of 1/`scale`, a power of ten that leaves no decimals. */
export function scaledBy(number: number, scale: number): number {
  return Math.round(number * scale)
}
