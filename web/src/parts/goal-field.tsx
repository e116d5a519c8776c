import { MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import { sentenceCase, wordingOf } from '../../../src/brief/wording.ts'
import type { Settlement } from '../../../src/deal/deal.ts'
import { useCase } from '../use-case.ts'
import './goal-field.css'

/** The goal that a view asks about, one alternative an issue; in the address as `issue=alternative,…`. */
export function GoalField({
  goal,
  onChange,
  label = 'Goal',
}: {
  readonly goal: Settlement
  /** As it stands in the address; undefined for the goal of the case, `any` for none. */
  readonly onChange: (goal: string | undefined) => void
  readonly label?: string
}) {
  const { codebook } = useCase()
  const data = useMemo(() => {
    if (!codebook) return []
    const words = wordingOf(codebook)
    return codebook.issues.map(({ id, question, alternatives }) => ({
      group: question,
      items: alternatives.map((name) => ({ value: `${id}=${name}`, label: sentenceCase(words.answer(id, name)) })),
    }))
  }, [codebook])
  const value = Object.entries(goal).map(([issue, alternative]) => `${issue}=${alternative}`)
  const own = Object.entries(codebook?.goal ?? {}).map(([issue, alternative]) => `${issue}=${alternative}`)
  return (
    <MultiSelect
      label={label}
      data={data}
      value={value}
      placeholder={value.length === 0 ? 'None: all conditions' : ''}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage="No such issue"
      maxDropdownHeight={320}
      size="sm"
      className="goal-field"
      classNames={value.length > 0 ? { inputField: 'goal-field-input' } : {}}
      clearButtonProps={{ 'aria-label': 'No goal' }}
      onChange={(chosen) => {
        // A settlement has one alternative an issue: the latest choice counts.
        const one = new Map(chosen.map((each) => [each.slice(0, each.indexOf('=')), each]))
        const next = [...one.values()].join(',')
        onChange(next === '' ? (own.length === 0 ? undefined : 'any') : next === own.join(',') ? undefined : next)
      }}
    />
  )
}
