import { Document, type Node, type ParsedNode, type YAMLMap } from 'yaml'
import type { Conflict, ConflictOption, Preference, PreferenceStatement } from './conflict.ts'

/** What to say above the parts of a conflict.yaml, line by line. */
export interface ConflictComments {
  readonly top?: string
  option?(option: ConflictOption): string | undefined
  decisionMaker?(id: string): string | undefined
  statement?(decisionMaker: string, index: number): string | undefined
}

/** A conflict as conflict.yaml, which `decodeConflict` reads back as the same conflict. */
export function formatConflict(conflict: Conflict, comments: ConflictComments = {}): string {
  return documentOf(conflict, comments).toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** The document that `formatConflict` writes, for putting parts of it into another one. */
export function documentOf(conflict: Conflict, comments: ConflictComments = {}): Document {
  const document = new Document({})
  const { id, title, decisionMakers, options, infeasible, preferences, statusQuo, targets } = conflict
  const add = (key: string, value: unknown) => document.set(key, value)
  const line = (value: object, comment?: string): Node => {
    const node = document.createNode(value, { flow: true })
    if (comment) node.commentBefore = commentOf(comment)
    return node
  }
  const first = document.createNode('conflict')
  if (comments.top) first.commentBefore = commentOf(comments.top)
  document.set(first, id)
  if (title !== id) add('title', title)
  add('decisionMakers', document.createNode(decisionMakers.map((each) => line({ ...each }))))
  add(
    'options',
    document.createNode(
      options.map((option) => {
        const { id: name, by, moves, label } = option
        const written = { id: name, by, ...(moves !== 'both' && { moves }), ...(label !== name && { label }) }
        return line(written, comments.option?.(option))
      }),
    ),
  )
  if (infeasible.length > 0) add('infeasible', document.createNode(infeasible.map(({ text }) => text)))
  const preferred = document.createNode({}) as YAMLMap
  for (const [decisionMaker, preference] of Object.entries(preferences)) {
    const key = document.createNode(decisionMaker)
    const comment = comments.decisionMaker?.(decisionMaker)
    if (comment) key.commentBefore = commentOf(comment)
    preferred.add({
      key,
      value: preferenceNode(document, preference, line, (i) => comments.statement?.(decisionMaker, i)),
    })
  }
  add('preferences', preferred)
  if (statusQuo) add('statusQuo', statusQuo.text)
  if (Object.keys(targets).length > 0)
    add(
      'targets',
      document.createNode(Object.fromEntries(Object.entries(targets).map(([name, { text }]) => [name, text]))),
    )
  return document as Document<ParsedNode>
}

function preferenceNode(
  document: Document,
  preference: Preference,
  line: (value: object, comment?: string) => Node,
  commentAt: (index: number) => string | undefined,
): Node {
  switch (preference.kind) {
    case 'statements':
      return document.createNode({
        statements: preference.statements.map((statement, i) => line(writtenStatement(statement), commentAt(i))),
      })
    case 'weights':
      return document.createNode({
        weights: preference.weights.map(({ when, weight }) => line({ when: when.text, weight })),
      })
    case 'ranking':
      return document.createNode({
        ranking: preference.classes.flatMap((patterns, i) => [
          line([...patterns]),
          ...(preference.strongAfter.includes(i) ? ['strong'] : []),
        ]),
        ...(preference.unknown.length > 0 && { unknown: preference.unknown.map((pair) => line([...pair])) }),
      })
  }
}

function writtenStatement({ text, evidence, reading, redLine, strength, movable }: PreferenceStatement): object {
  return {
    when: text,
    ...(reading && { reading }),
    ...(redLine && { redLine }),
    ...(strength !== (redLine ? 'strong' : 'mild') && { strength }),
    ...(Object.keys(movable).length > 0 && { movable: { ...movable } }),
    ...(evidence.length > 0 && { evidence: [...evidence] }),
  }
}

const commentOf = (text: string) => text.replace(/^/gmu, ' ')
