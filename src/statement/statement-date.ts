import type { Report } from '../report/report.ts'
import { findDateWords } from '../text/date-words.ts'
import type { Attribution } from './attribution.ts'
import { dateFromContext, spokenDay } from './date-from-context.ts'
import { dateSentence, dateWhatFollows, dayTold, type SentenceSetting } from './date-in-sentence.ts'
import type { Layout } from './layout.ts'
import { dayKey, type StatementDate, speechActs } from './speech-act.ts'
import type { Speaker } from './statement.ts'

/**
 * The dates of a report's statements, in the order given. Words of time that belong to the act of speaking date it ("said on Thursday"),
 * not those of its content ("would visit on Friday"); other statements of the same speaker, occasion and news day follow. Standing
 * positions, pluperfects and analysts are left undated, and so is all else that the text does not date. What a transcript or communiqué
 * records was said on the report's own day.
 */
export function dateStatements(
  report: Report,
  layout: Layout,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
): readonly StatementDate[] {
  const { text, date: reportDate } = report
  const { sentences, quotations } = layout
  const contents = attributions
    .filter(({ recorded }) => !recorded)
    .flatMap(({ content }) => content)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const settings = new Map<number, SentenceSetting>()
  const settingAt = (index: number): SentenceSetting => {
    const sentence = sentences[index]!
    const known = settings.get(index)
    const setting = known ?? { text, sentence, reportDate, contents, quotations, times: findDateWords(text, sentence) }
    settings.set(index, setting)
    return setting
  }
  const all = speechActs(layout, attributions, speakers)
  const acts = all.filter(({ attribution }) => !attribution.recorded)
  const bySentence = [...Map.groupBy(acts, ({ sentence }) => sentence)].flatMap(([index, here]) => {
    return sentences[index] ? [{ setting: settingAt(index), here }] : []
  })
  for (const { setting, here } of bySentence) dateSentence(setting, here)
  const spoken = spokenDay(acts)
  for (const { setting, here } of bySentence) dateWhatFollows(setting, here, spoken)

  const ofRecord: StatementDate =
    reportDate === undefined ? { dateBasis: 'undated' } : { date: reportDate, dateBasis: 'day of the record' }
  const told = dayOfLead()
  const dated = acts.filter(({ said, speaker }) => speaker.name !== null && said && dayKey(said) !== undefined)
  const bySpeaker = Map.groupBy(dated, ({ speaker }) => speaker.name)
  return all.map((act) =>
    act.attribution.recorded
      ? ofRecord
      : (act.said ?? dateFromContext(act, bySpeaker.get(act.speaker.name) ?? [], { spoken, told }, report, layout)),
  )

  /** The first day that the report’s first paragraph tells of. */
  function dayOfLead(): string | undefined {
    for (let index = 0; sentences[index] && sentences[index]!.paragraph === sentences[0]!.paragraph; index += 1) {
      const here = acts.filter(({ sentence }) => sentence === index)
      const told = dayTold(settingAt(index), here)
      if (told !== undefined) return told
    }
    return undefined
  }
}
