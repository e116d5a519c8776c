/** True for a UTF-16 code unit that is white space, as `\s` has it; false past the end of a text (NaN). */
export function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13)
  if (unit < 0x2000) return unit === 0xa0 || unit === 0x1680
  if (unit <= 0x206f) return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f
  return unit === 0x3000 || unit === 0xfeff
}

/** True for a code point, or UTF-16 code unit, that is a letter or a number; false past the end of a text (NaN). */
export function isLetterOrNumber(code: number): boolean {
  if (code < 128) return isAsciiLetter(code) || (code >= 48 && code <= 57)
  return code >= 128 && !isPunctuation(code) && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
}

/** True for a UTF-16 code unit that is a letter; false past the end of a text (NaN). */
export function isLetter(unit: number): boolean {
  if (unit < 128) return isAsciiLetter(unit)
  return unit >= 128 && !isPunctuation(unit) && /\p{L}/u.test(String.fromCharCode(unit))
}

/** True for a UTF-16 code unit that is one of the letters a to z, in either case; false past the end of a text (NaN). */
export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32
  return lower >= 97 && lower <= 122
}

/** Quotation marks, dashes and the like, of which text in English holds many: the block of general punctuation. */
function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code <= 0x206f
}
