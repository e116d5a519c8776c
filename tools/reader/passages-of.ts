import { readReport } from '../../src/formats/read-report.ts'
import { layOut } from '../../src/statement/layout.ts'
import { type Passage, readPassage } from '../../src/statement/passage.ts'
import { type MarkedTokens, markedTokens } from './lessons.ts'
import type { MarkedText } from './read-corpus.ts'

/** A text read as a report is, with what people marked in each paragraph. */
export interface ReadText extends MarkedText {
  readonly passages: readonly Passage[]
  /** By paragraph. */
  readonly tokens: readonly (readonly MarkedTokens[])[]
}

/** Reads texts of a corpus as the product reads reports. One that does not read, or whose text would change, is an error. */
export async function readTexts(texts: readonly MarkedText[]): Promise<readonly ReadText[]> {
  const read: ReadText[] = []
  for (const each of texts) {
    const report = await readReport(each.bytes, { file: `${each.name}.txt` })
    if (!report.ok) throw new Error(`${each.name} does not read: ${report.problems[0].message}`)
    if (report.value.text !== each.text)
      throw new Error(`${each.name} is read as another text: its offsets would not hold`)
    const passages = layOut(report.value)
      .paragraphs.map((paragraph) => readPassage(report.value.text, paragraph))
      .filter(({ tokens }) => tokens.length > 0)
    read.push({ ...each, passages, tokens: markedTokens(passages, each.marked) })
  }
  return read
}
