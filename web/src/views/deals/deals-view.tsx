import { useDeferredValue, useMemo } from 'react'
import { listOf, wordingOf } from '../../../../src/brief/wording.ts'
import { judgeSettlement } from '../../../../src/deal/judge-settlement.ts'
import type { Codebook } from '../../../../src/position/codebook.ts'
import { useAnswer } from '../../live.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { useCase } from '../../use-case.ts'
import './deals.css'
import { Packages } from './packages.tsx'
import { Picker } from './picker.tsx'
import { Search } from './search.tsx'
import { useSettlement } from './use-settlement.ts'
import { OverallVerdict, Verdicts } from './verdicts.tsx'

/** Deals: a settlement picked issue by issue and judged at once, the search for a deal on a goal, and packages by score. */
export default function DealsView() {
  const { codebook } = useCase()
  return (
    <View
      title="Deals"
      lead="Pick an alternative for each issue and see at once who agrees and who does not, and in which words. Undecided and silent are read two ways: closed, as not willing; open, as available."
      wide
    >
      {codebook && codebook.issues.length > 0 ? (
        <Chosen codebook={codebook} />
      ) : (
        <Empty title="No issues yet">
          <p>Name what is negotiated under issues in the codebook, with its alternatives.</p>
        </Empty>
      )}
    </View>
  )
}

const goneWords = (part: string) => `“${part.replace(':', ' = ').replaceAll('-', ' ')}”`

function Chosen({ codebook }: { readonly codebook: Codebook }) {
  const picked = useSettlement(codebook)
  const { data: record, error, refetch } = useAnswer('GET /api/deals/record', {})
  const wording = useMemo(() => wordingOf(codebook), [codebook])
  const positions = useMemo(() => Object.values(record?.positions ?? {}), [record])
  const { settlement, without } = picked
  const judgement = useMemo(
    () => judgeSettlement({ codebook, positions, settlement, withoutConsent: without }),
    [codebook, positions, settlement, without],
  )
  const statusQuo = useMemo(
    () => Object.fromEntries(codebook.issues.map(({ id, statusQuo }) => [id, statusQuo])),
    [codebook],
  )
  const later = useDeferredValue(picked)
  const isScored = codebook.issues.some(({ scores }) => Object.keys(scores).length > 0)

  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!record) return <Loading what="Fetching the positions" />
  return (
    <>
      <OverallVerdict judgement={judgement} wording={wording} />
      {picked.gone.length > 0 && (
        <p className="deals-cut" role="status">
          The codebook no longer has {listOf(picked.gone.map(goneWords), 'and')}: passed over, and kept in the address.
          Everything else you picked stands.
        </p>
      )}
      <div className="deals-top">
        <Picker codebook={codebook} picked={picked} wording={wording} />
        <Verdicts judgement={judgement} record={record} codebook={codebook} wording={wording} picked={picked} />
      </div>
      <Search picked={later} wording={wording} inCase={statusQuo} />
      {isScored && <Packages codebook={codebook} picked={later} wording={wording} />}
    </>
  )
}
