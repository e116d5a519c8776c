/** A 32-bit code of a text: FNV-1a, mixed once more so that its low bits differ. */
export function codeOf(text: string): number {
  let code = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) code = Math.imul(code ^ text.charCodeAt(at), 0x01000193)
  return mix(code, 0x1234567)
}

/** One code of two, in this order. */
function mix(a: number, b: number): number {
  const code = Math.imul(a ^ b, 0x9e3779b1)
  return code ^ (code >>> 15)
}
