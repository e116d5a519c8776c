import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useUrlState } from '../../use-url-state.ts'
import { CellContent } from './cell-content.tsx'
import { type CellPlace, groupsOf, kindNames, type MatrixData } from './matrix.tsx'

/** On a narrow screen: one actor on every issue, or everybody on one issue. */
export function PositionList({
  data: { actors, issues, cellOf, isGap, answerOf },
  opened,
  onOpen,
}: {
  readonly data: MatrixData
  readonly opened: CellPlace | undefined
  readonly onOpen: (place: CellPlace) => void
}) {
  const [by = 'actor', setBy] = useUrlState('by')
  const [of, setOf] = useUrlState('of')
  const byActor = by !== 'issue'
  const groups = groupsOf(actors)
  const ordered = groups.flatMap(([, group]) => group)
  const known: readonly { readonly id: string }[] = byActor ? ordered : issues
  const chosen = known.find(({ id }) => id === of)?.id ?? known[0]!.id
  const items = byActor
    ? issues.map(({ id, question }) => ({ actor: chosen, issue: id, name: question }))
    : ordered.map(({ id, name }) => ({ actor: id, issue: chosen, name }))
  return (
    <div className="positions-narrow">
      <SegmentedControl
        fullWidth
        aria-label="List by"
        value={byActor ? 'actor' : 'issue'}
        data={[
          { value: 'actor', label: 'An actor' },
          { value: 'issue', label: 'An issue' },
        ]}
        onChange={(value) => {
          setBy(value === 'actor' ? undefined : value)
          setOf(undefined)
        }}
      />
      <NativeSelect
        aria-label={byActor ? 'Actor' : 'Issue'}
        value={chosen}
        onChange={({ currentTarget }) => setOf(currentTarget.value)}
      >
        {byActor
          ? groups.map(([kind, group]) => (
              <optgroup key={kind} label={kindNames[kind]}>
                {group.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))
          : issues.map(({ id, question }) => (
              <option key={id} value={id}>
                {question}
              </option>
            ))}
      </NativeSelect>
      <ul className="positions-list">
        {items.map(({ actor, issue, name }) => {
          const held = cellOf(actor, issue)
          const gap = !held && isGap(actor, issue)
          return (
            <li key={`${actor} ${issue}`} className={gap ? 'gap' : undefined}>
              <button
                type="button"
                className="positions-cell"
                aria-expanded={opened?.actor === actor && opened.issue === issue}
                onClick={() => onOpen({ actor, issue })}
              >
                <span className="positions-item">{name}</span>
                <CellContent cell={held} isGap={gap} answerOf={answerOf} />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
