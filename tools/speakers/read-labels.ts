import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ChosenMention, MentionKind } from './choose-mentions.ts'

/** Why a mention has no name: somebody unnamed, several or an organisation, a thing, the report's writer, or the text does not tell. */
export type Nameless = 'anonymous' | 'group' | 'thing' | 'writer' | 'unknown'

/** What a person read a mention to mean. */
export interface Label extends ChosenMention {
  /** The fullest name that the document has for the person meant, without titles; undefined where `nameless` says why there is none. */
  readonly referent: string | undefined
  readonly nameless: Nameless | undefined
  /** Other people of the document with the same surname. */
  readonly namesakes: readonly string[]
}

/** Labels as `document,start,end,kind,referent,namesakes`, below a line that says so; namesakes are parted by semicolons. */
export function parseLabels(written: string): readonly Label[] {
  const [, ...lines] = written.trim().split('\n')
  return lines.map((line) => {
    const [document, start, end, kind, referent, namesakes, ...more] = line.split(',')
    if (!referent || namesakes === undefined || more.length > 0) throw new Error(`no label: ${line}`)
    const nameless = /^- (.+)$/u.exec(referent)?.[1] as Nameless | undefined
    return {
      document: document!,
      start: Number(start),
      end: Number(end),
      kind: kind as MentionKind,
      referent: nameless ? undefined : referent,
      nameless,
      namesakes: namesakes.split(';').filter(Boolean),
    }
  })
}

/** The labels in a file. */
export function readLabels(file: string): readonly Label[] {
  return parseLabels(readFileSync(file, 'utf8'))
}

/** Documents are in one of two halves by their names: `look` may be read while rules are mended, `held` is only scored. */
export function halfOf(document: string): 'look' | 'held' {
  return Number.parseInt(hash('sha256', `half ${document}`, 'hex')[0]!, 16) % 2 === 0 ? 'look' : 'held'
}
