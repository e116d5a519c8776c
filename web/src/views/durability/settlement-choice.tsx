import { NativeSelect } from '@mantine/core'
import type { NamedSettlement } from '../../../../src/deal/list-settlements.ts'
import type { DurabilityAnswer } from '../../../../src/server/contract/durability.ts'
import { answerName } from '../../answer-name.ts'
import { useCase } from '../../use-case.ts'

const standings: Readonly<Record<NamedSettlement['standing'], string>> = {
  today: 'can be had today',
  opened: 'opened by one of the smallest changes',
  goal: 'the goal and no more',
}

/** Chooses the settlement that is asked about: one that the search for a deal came upon, or any, issue by issue. */
export function SettlementChoice({
  answer: { settlements, ground },
  onChoose,
}: {
  readonly answer: DurabilityAnswer
  readonly onChoose: (text: string) => void
}) {
  const { codebook } = useCase()
  const { settlement, translations } = ground.features
  const wordsOf = (each: Readonly<Record<string, string>>) =>
    Object.entries(each)
      .map(([issue, alternative]) => answerName(codebook, issue, alternative))
      .join(', ')
  const isToday = Object.keys(settlement).length === 0
  const known = isToday || settlements.some(({ id }) => id === ground.id)
  const issues = (codebook?.issues ?? []).filter(
    ({ id }) => translations.some(({ issue }) => issue === id) || settlement[id] !== undefined,
  )
  const written = (each: Readonly<Record<string, string>>) =>
    Object.entries(each)
      .map(([issue, alternative]) => `${issue}=${alternative}`)
      .join(',') || 'today'
  return (
    <div className="durability-choice">
      <NativeSelect
        label="Settlement"
        value={known ? (isToday ? 'today' : ground.id) : 'written'}
        onChange={({ currentTarget }) => currentTarget.value !== 'written' && onChoose(currentTarget.value)}
      >
        {settlements.map(({ id, settlement: each, standing }) => (
          <option key={id} value={id}>
            {wordsOf(each)} ({standings[standing]})
          </option>
        ))}
        <option value="today">as the record stands today: nothing changed</option>
        {!known && <option value="written">{wordsOf(settlement)} (chosen below)</option>}
      </NativeSelect>
      <p className="small soft">{isToday ? 'Nothing is changed from what stands today.' : `${wordsOf(settlement)}.`}</p>
      {issues.length > 0 && (
        <details className="durability-vary">
          <summary>Vary it issue by issue</summary>
          <div className="durability-issues">
            {issues.map(({ id, question, alternatives, statusQuo }) => (
              <NativeSelect
                key={id}
                label={question}
                value={settlement[id] ?? statusQuo}
                onChange={({ currentTarget: { value } }) => {
                  const { [id]: _, ...others } = settlement
                  onChoose(written(value === statusQuo ? others : { ...settlement, [id]: value }))
                }}
              >
                {alternatives.map((alternative) => (
                  <option key={alternative} value={alternative}>
                    {answerName(codebook, id, alternative)}
                    {alternative === statusQuo ? ' (as today)' : ''}
                  </option>
                ))}
              </NativeSelect>
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
