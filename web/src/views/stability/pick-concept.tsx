import { NativeSelect } from '@mantine/core'
import type { Concept } from '../../../../src/stability/stability.ts'
import { useUrlState } from '../../use-url-state.ts'
import { conceptWords } from './concept-words.ts'

/** The concept that the address names, Nash if it names none. */
export function useConcept<C extends Concept>(concepts: readonly C[]): C {
  const [under] = useUrlState('under')
  return concepts.find((concept) => concept === under) ?? concepts[0]!
}

/** A choice of solution concept. */
export function PickConcept({ concepts }: { readonly concepts: readonly Concept[] }) {
  const [, setUnder] = useUrlState('under')
  const concept = useConcept(concepts)
  return (
    <NativeSelect
      label="Concept"
      size="xs"
      value={concept}
      onChange={(event) => setUnder(event.currentTarget.value)}
      data={concepts.map((each) => ({
        value: each,
        label: `${conceptWords[each].name}: ${conceptWords[each].meaning}`,
      }))}
      className="stability-concept"
    />
  )
}
