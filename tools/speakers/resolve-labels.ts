import { readReport } from '../../src/formats/read-report.ts'
import type { Report } from '../../src/report/report.ts'
import type { Attribution } from '../../src/statement/attribution.ts'
import { findStatements } from '../../src/statement/find-statements.ts'
import { layOut } from '../../src/statement/layout.ts'
import { registryOf } from '../../src/statement/registry.ts'
import { resolveSpeakers } from '../../src/statement/resolve-speakers.ts'
import type { Speaker } from '../../src/statement/statement.ts'
import { overlaps } from '../../src/text/span.ts'
import type { MarkedText } from '../reader/read-corpus.ts'
import { type Judgement, judgeSpeaker } from './judge-speaker.ts'
import type { Label } from './read-labels.ts'

/** A label with the words it stands at and whom the product takes them to mean. */
export interface ResolvedLabel {
  readonly label: Label
  readonly words: string
  readonly speaker: Speaker
  readonly judgement: Judgement
  /** The same for the statement that the product itself finds with this source; undefined where it finds none. */
  readonly found: { readonly speaker: Speaker; readonly judgement: Judgement } | undefined
}

/** Resolves every label's source among the marked attributions of its document, by the report alone: no actors are known. */
export async function resolveLabels(
  texts: readonly MarkedText[],
  labels: readonly Label[],
): Promise<readonly ResolvedLabel[]> {
  const byDocument = Map.groupBy(labels, ({ document }) => document)
  const resolved: ResolvedLabel[] = []
  for (const text of texts) {
    const own = byDocument.get(text.name)
    if (!own) continue
    const report = await reportOf(text)
    const attributions = attributionsOf(text)
    const speakers = resolveSpeakers(report, layOut(report), attributions, registryOf([]))
    const statements = findStatements(report, [])
    for (const label of own) {
      const words = text.text.slice(label.start, label.end).replace(/\s+/gu, ' ')
      const index = attributions.findIndex(({ source }) => source[0]?.start === label.start)
      const speaker = speakers[index]?.[0]
      if (!speaker) throw new Error(`${label.document} has no source at ${label.start}`)
      const statement = statements.find(({ source }) => source.some((span) => overlaps(span, label)))
      const judge = (one: Speaker) => ({ speaker: one, judgement: judgeSpeaker(one, label, words) })
      resolved.push({ label, words, ...judge(speaker), found: statement && judge(statement.speaker) })
    }
  }
  return resolved
}

/** A marked text as the product reads it, with the same offsets. */
async function reportOf({ name, bytes, text }: MarkedText): Promise<Report> {
  const read = await readReport(bytes, { file: `${name}.txt` })
  if (!read.ok) throw new Error(`${name} does not read: ${read.problems[0].message}`)
  if (read.value.text !== text) throw new Error(`${name} is read as another text: its offsets would not hold`)
  return read.value
}

/** What people marked, as a finder would give it. */
function attributionsOf({ marked }: MarkedText): readonly Attribution[] {
  return marked.map(({ source, cue, content }) => ({ source, cue, content, voice: 'statement' }))
}
