/** Names in quotation marks, as in a sentence: "a", "b" and "c". */
export function listNames(named: readonly { readonly name: string }[]): string {
  const names = named.map(({ name }) => `"${name}"`)
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
