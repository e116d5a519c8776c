import type { Report } from '../report/report.ts'
import type { Span } from '../text/span.ts'
import type { Attribution } from './attribution.ts'
import { dateFromContext, spokenDay } from './date-from-context.ts'
import { dateSentence, dateWhatFollows, dayTold, type SentenceSetting, timesIn } from './date-in-sentence.ts'
import type { Layout } from './layout.ts'
import { dayKey, type StatementDate, speechActs } from './speech-act.ts'
import type { Speaker } from './statement.ts'

/**
 * The dates of a report's statements, in the order given. Words of time that belong to the act of speaking date it ("said on Thursday"),
 * not those of its content ("would visit on Friday"); other statements of the same speaker, occasion and news day follow. Standing
 * positions, pluperfects and analysts are left undated, and so is all else that the text does not date.
 */
export function dateStatements(
  report: Report,
  layout: Layout,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
): readonly StatementDate[] {
  const { text, date: reportDate } = report
  const { sentences, quotations } = layout
  const contents = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start || b.end - a.end)
  const settingOf = (sentence: Span): SentenceSetting => ({
    text,
    sentence,
    reportDate,
    contents,
    quotations,
    times: timesIn(text, sentence),
  })
  const acts = speechActs(layout, attributions, speakers)
  const bySentence = [...Map.groupBy(acts, ({ sentence }) => sentence)].flatMap(([index, here]) => {
    const sentence = sentences[index]
    return sentence ? [{ setting: settingOf(sentence), here }] : []
  })
  for (const { setting, here } of bySentence) dateSentence(setting, here)
  const spoken = spokenDay(acts)
  for (const { setting, here } of bySentence) dateWhatFollows(setting, here, spoken)

  const lead = sentences.filter(({ paragraph }) => paragraph === sentences[0]?.paragraph)
  const settings = lead.map(settingOf)
  const told = settings
    .map((setting, index) =>
      dayTold(
        setting,
        acts.filter((act) => act.sentence === index),
      ),
    )
    .find(Boolean)
  const dated = acts.filter(({ said, speaker }) => speaker.name !== null && said && dayKey(said) !== undefined)
  const bySpeaker = Map.groupBy(dated, ({ speaker }) => speaker.name)
  return acts.map(
    (act) => act.said ?? dateFromContext(act, bySpeaker.get(act.speaker.name) ?? [], { spoken, told }, report, layout),
  )
}
