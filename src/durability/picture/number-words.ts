const plain = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** A number as people read it: three figures, or all those before the point, with commas; the very small and the very large as powers of ten. */
export function writeNumber(value: number): string {
  const size = Math.abs(value)
  const extreme = size !== 0 && (size < 1e-6 || size >= 1e15)
  const written = extreme ? value.toPrecision(3) : size >= 100 ? whole.format(value) : plain.format(value)
  return written.replace(/^-/, '−').replace(/^−0$/, '0')
}

/** A share in per cent, without a fraction. */
export function writePercent(share: number): string {
  return `${writeNumber(Math.round(share * 100))} %`
}

/** Both ends of an interval: "61 to 76 %". */
export function writeInterval(low: number, high: number, write: (value: number) => string): string {
  const end = write(high)
  const start = write(low)
  const unit = / %$/
  return unit.test(start) && unit.test(end) ? `${start.replace(unit, '')} to ${end}` : `${start} to ${end}`
}

const signs: Readonly<Record<string, string>> = { GBP: '£', USD: '$', EUR: '€' }

/** An amount of money: "£12.6bn", "CHF 3m". */
export function writeMoney(amount: number, currency: string): string {
  const sign = signs[currency] ?? (currency === '' ? '' : `${currency} `)
  const size = Math.abs(amount)
  const [divisor, unit] =
    size >= 999.5e9 ? [1e12, 'tn'] : size >= 999.5e6 ? [1e9, 'bn'] : size >= 999.5e3 ? [1e6, 'm'] : [1, '']
  const written = writeNumber(size / divisor)
  return `${amount < 0 ? '−' : ''}${sign}${written}${unit}`
}
