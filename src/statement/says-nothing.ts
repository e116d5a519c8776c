import { type Passage, type Run, spanOf } from './passage.ts'

const NOBODY = /^(?:nobody|no one|none|neither|no|not (?:one|a single))\b/iu
const UNNAMED = /\b(?:anonymity|(?:not|never) (?:to )?be (?:named|identified|quoted))\b/iu
const ON_CONDITION = /\bon (?:the )?(?:strict )?condition\b/iu
const SILENT =
  /\b(?:comment(?:ing)?|elaborate|respond to (?:a |several |repeated )?requests?|n(?:o|['’])t (?:immediately |yet )?(?:repl(?:y|ied)|answer(?:ed)?)(?= to\b| questions?\b|$))/iu

/** Words like a statement's that state nothing: "asked not to be named", "declined to comment", "nobody said so". */
export function saysNothing(
  passage: Passage,
  { source, cue, content }: { readonly source: readonly Run[]; readonly cue: Run; readonly content: readonly Run[] },
): boolean {
  const wordsOf = (runs: readonly Run[]) =>
    runs
      .flatMap((run) => spanOf(passage, run) ?? [])
      .map(({ start, end }) => passage.text.slice(start, end))
      .join(' ')
  if (NOBODY.test(wordsOf(source))) return true
  const what = wordsOf([cue])
  if (ON_CONDITION.test(what)) return true
  if (content.reduce((sum, { from, to }) => sum + to - from, 0) > 8) return false
  const said = `${what} ${wordsOf(content)}`
  return UNNAMED.test(said) || SILENT.test(said)
}
