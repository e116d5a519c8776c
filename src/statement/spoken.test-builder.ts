import type { Report } from '../report/report.ts'
import type { Span } from '../text/span.ts'
import type { Actor } from './actor.ts'
import type { Attribution } from './attribution.ts'
import { findStatements } from './find-statements.ts'
import { reportOf } from './marked.test-builder.ts'
import type { Statement } from './statement.ts'

/**
 * The statements of a text whose attributions are marked in it as for `marked`: `[s:The minister] [c:said] [t:talks may resume]`, numbered
 * where there are several, `[T:…]` for positions held. Marks may nest; the order is that of the numbers.
 */
export function statementsIn(words: string, actors: readonly Actor[], date?: string): readonly Statement[] {
  const { text, attributions } = readMarks(words)
  const report: Report = {
    ...reportOf(text),
    ...(date !== undefined && { date, dateBasis: 'given by the user' as const }),
  }
  return findStatements(report, actors, () => attributions)
}

function readMarks(words: string): { readonly text: string; readonly attributions: readonly Attribution[] } {
  let text = ''
  const open: { readonly kind: string; readonly number: number; readonly start: number }[] = []
  const spans = new Map<number, Record<'s' | 'c' | 't', Span[]> & { held: boolean }>()
  for (let i = 0; i < words.length; i += 1) {
    const mark = /^\[([sctT])(\d*):/u.exec(words.slice(i, i + 6))
    if (mark) {
      open.push({ kind: mark[1]!, number: Number(mark[2] || 1), start: text.length })
      i += mark[0].length - 1
    } else if (words[i] === ']' && open.length > 0) {
      const { kind, number, start } = open.pop()!
      const entry = spans.get(number) ?? { s: [], c: [], t: [], held: false }
      entry[kind.toLowerCase() as 's' | 'c' | 't'].push({ start, end: text.length })
      entry.held ||= kind === 'T'
      spans.set(number, entry)
    } else text += words[i]
  }
  const attributions = [...spans]
    .sort(([a], [b]) => a - b)
    .map(
      ([, { s, c, t, held }]): Attribution => ({
        source: s,
        cue: c,
        content: t,
        voice: held ? 'narrated' : 'statement',
      }),
    )
  return { text, attributions }
}

/** An actor with its people, each `name (office; alias, alias)`. */
export function actorOf(id: string, name: string, aliases: string, ...people: readonly string[]): Actor {
  return {
    id,
    name,
    kind: /institute|fund|think/i.test(name) ? 'analyst' : 'party',
    aliases: aliases
      .split(',')
      .map((alias) => alias.trim())
      .filter(Boolean),
    people: people.map((person) => {
      const [, full = person, offices = ''] = /^([^(]+?)\s*(?:\(([^)]*)\))?$/.exec(person) ?? []
      const [roles = '', others = ''] = offices.split(';')
      return {
        name: full,
        aliases: others
          .split(',')
          .map((alias) => alias.trim())
          .filter(Boolean),
        roles: roles
          .split(',')
          .map((role) => roleOf(role.trim()))
          .filter(({ title }) => title !== ''),
      }
    }),
  }
}

/** `president until 2025-01-19` */
function roleOf(words: string): { readonly title: string; readonly from?: string; readonly until?: string } {
  const [title = '', until] = words.split(' until ')
  const [name = '', from] = title.split(' from ')
  return { title: name, ...(from && { from }), ...(until && { until }) }
}
