/** Wraps a text at white space, each line of it on its own; `lead` opens the first line, `indent` the others. */
export function wrapText(text: string, width: number, lead = '', indent = ''): string {
  const wrapped: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = wrapped.length === 0 ? lead : indent
    let empty = true
    for (const word of paragraph.split(/(?<=\S) /u)) {
      if (!empty && line.length + 1 + word.length > width) {
        wrapped.push(line)
        line = indent
        empty = true
      }
      line += empty ? word : ` ${word}`
      empty = false
    }
    wrapped.push(line)
  }
  return wrapped.join('\n')
}
