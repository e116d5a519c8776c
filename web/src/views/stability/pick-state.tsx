import { NativeSelect } from '@mantine/core'
import { targetName } from '../../../../src/conflict/target-name.ts'
import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import { takenWords } from './state-name.tsx'

/** A choice of target or state, equilibria first. */
export function PickState({
  label,
  value,
  onChange,
  conflict,
  table,
  none,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string | undefined) => void
  readonly conflict: ConflictView
  readonly table: StabilityTable | undefined
  /** What it is called to choose nothing, where that can be. */
  readonly none?: string
}) {
  const rows = (table?.rows ?? []).toSorted((a, b) => b.equilibrium.length - a.equilibrium.length || a.code - b.code)
  const stateOf = ({ pattern }: { readonly pattern: string }) => ({
    value: pattern,
    label: `${pattern}  ${takenWords(pattern, conflict)}`,
  })
  const groups = [
    { group: 'Targets', items: conflict.targets.map(({ key }) => ({ value: key, label: targetName(key) })) },
    { group: 'Today', items: rows.filter(({ isStatusQuo }) => isStatusQuo).map(stateOf) },
    { group: 'Equilibria', items: rows.filter((row) => row.equilibrium.length > 0 && !row.isStatusQuo).map(stateOf) },
    {
      group: 'Other states',
      items: rows.filter((row) => row.equilibrium.length === 0 && !row.isStatusQuo).map(stateOf),
    },
  ].filter(({ items }) => items.length > 0)
  const known = groups.some(({ items }) => items.some((item) => item.value === value))
  return (
    <NativeSelect
      label={label}
      size="xs"
      className="stability-pick"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...(known || value === '' ? [] : [{ value, label: value }]),
        ...groups,
      ]}
    />
  )
}
