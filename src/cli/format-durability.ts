import { formatBriefText } from '../brief/format-brief-text.ts'
import type { Analysis } from '../case/analyse.ts'
import { durabilityBriefOf } from '../case/answers.ts'
import type { NamedSettlement } from '../deal/list-settlements.ts'
import type { Translation } from '../durability/settlement/features.ts'
import type { SettlementDurability } from '../durability/settlement/settlement-durability.ts'
import { coloured, paint, terminalWidth, wrap } from './terminal.ts'

/** Whether a settlement would last, as people read it: how it was read, the page with its footnotes, and what else could be asked. */
export function formatDurability(
  durability: SettlementDurability,
  analysis: Analysis,
  found: readonly NamedSettlement[],
): string {
  const { id, features } = durability
  const brief = durabilityBriefOf(analysis, durability)
  const page = formatBriefText(brief, { width: terminalWidth(), colour: coloured(process.stdout) })
  const others = found.filter((each) => each.id !== id)
  return [
    `${paint('bold', 'Settlement')} ${paint('dim', id)}`,
    wrap(written(features.settlement), '  '),
    '',
    paint('bold', 'How it was read'),
    ...features.translations.map(translationLine),
    '',
    ...(durability.applies ? [] : [wrap(notAsked, ''), '']),
    page.trimEnd(),
    ...(others.length > 0 ? ['', paint('bold', 'Other settlements, for --settlement')] : []),
    ...others.map((each) =>
      wrap(`${each.id}  ${written(each.settlement)} (${standings[each.standing]})`, '  ', '    '),
    ),
  ].join('\n')
}

const notAsked =
  'No issue of the case is about a war and how it ends, so history and the game have nothing to say of it. If it is, name the parties or the kind of war in case.yaml, under durability.'

const standings: Readonly<Record<NamedSettlement['standing'], string>> = {
  today: 'can be had today',
  opened: 'opened by one of the smallest changes',
  goal: 'the goal and no more',
}

const bases: Readonly<Record<Translation['basis'], string>> = {
  case: 'from case.yaml',
  words: 'by the words of the issue',
  assumed: 'assumed',
  unknown: 'not known',
}

function translationLine({ feature, value, basis, because, issue, alternative }: Translation): string {
  const where = issue === undefined ? '' : `${issue}${alternative === undefined ? '' : `=${alternative}`}: `
  const mark = basis === 'assumed' || basis === 'unknown' ? paint('yellow', bases[basis]) : bases[basis]
  const told = basis === 'unknown' ? paint('yellow', value) : `${value} ${paint('dim', '–')} ${mark}`
  return wrap(`${feature}: ${told}: ${where}${because}`, '  ', '      ')
}

const written = (settlement: Readonly<Record<string, string>>) =>
  Object.entries(settlement)
    .map(([issue, alternative]) => `${issue}=${alternative}`)
    .join(', ')
