/**
 * The same function, worked out once for each object that it is given, for as long as that object is in use. For pure functions of values
 * that nobody changes: nobody can tell but by the time it takes.
 */
export function oncePer<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    const before = known.get(of)
    if (before) return before.value
    const value = work(of)
    known.set(of, { value })
    return value
  }
}
