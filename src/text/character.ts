/** True for a UTF-16 code unit that is white space, as `\s` has it; false past the end of a text (NaN). */
export function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13)
  return unit >= 128 && /\s/.test(String.fromCharCode(unit))
}

/** True for a code point, or UTF-16 code unit, that is a letter or a number; false past the end of a text (NaN). */
export function isLetterOrNumber(code: number): boolean {
  if (code < 128) return isAsciiLetter(code) || (code >= 48 && code <= 57)
  return code >= 128 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
}

/** True for a UTF-16 code unit that is a letter; false past the end of a text (NaN). */
export function isLetter(unit: number): boolean {
  if (unit < 128) return isAsciiLetter(unit)
  return unit >= 128 && /\p{L}/u.test(String.fromCharCode(unit))
}

/** True for a UTF-16 code unit that is one of the letters a to z, in either case; false past the end of a text (NaN). */
export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32
  return lower >= 97 && lower <= 122
}
