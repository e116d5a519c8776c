import { Link } from 'wouter'
import { isPlainScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView } from '../../../../src/server/contract/stability.ts'
import { useAnswer } from '../../live.tsx'
import { Empty, Failed, Loading, ProblemList } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { ChangedBeneath } from './changed-beneath.tsx'
import { Compare } from './compare.tsx'
import { KeepOrDiscard } from './keep-or-discard.tsx'
import { Moves } from './moves.tsx'
import { States } from './states.tsx'
import { changesOf, countGone, type Part, useAddress, useScenario } from './use-scenario.ts'
import { WhatIf } from './what-if.tsx'
import { Why } from './why.tsx'
import './stability.css'

const parts: readonly { readonly part: Part; readonly name: string }[] = [
  { part: 'states', name: 'States' },
  { part: 'why', name: 'Why' },
  { part: 'moves', name: 'Moves' },
  { part: 'what-if', name: 'What if' },
  { part: 'compare', name: 'Compare' },
]

export default function StabilityView() {
  const { data: conflict, error } = useAnswer('GET /api/conflict', {})
  const title = 'Stability'
  if (error && !conflict) {
    return (
      <View title={title}>
        <Failed error={error} />
      </View>
    )
  }
  if (!conflict) {
    return (
      <View title={title}>
        <Loading what="Opening the conflict" />
      </View>
    )
  }
  if (conflict.kind === 'broken') {
    return (
      <View title={title} lead="conflict.yaml cannot be read. Mend it in an editor: this page goes on by itself.">
        <ProblemList problems={conflict.problems} />
      </View>
    )
  }
  if (conflict.kind !== 'ready') {
    return (
      <View title={title}>
        <Empty title="There is no conflict yet">
          <p>
            It is drafted from the positions once the case has a goal and says who must act for it: in{' '}
            <Link href="/codebook?tab=issues">the codebook</Link>, set the goal and, for each issue of it, who controls
            it. Or write a conflict.yaml into the folder of the case.
          </p>
          {conflict.problems.length > 0 && (
            <p>As it is: {conflict.problems.map(({ message }) => message).join('; ')}.</p>
          )}
        </Empty>
      </View>
    )
  }
  return <Opened conflict={conflict} />
}

function Opened({ conflict }: { readonly conflict: ConflictView }) {
  const [show = 'states'] = useUrlState('show')
  const [scenario] = useScenario()
  const address = useAddress()
  const isPlain = isPlainScenario(scenario)
  const changes = changesOf(scenario, conflict)
  return (
    <View
      title="Stability"
      lead={
        conflict.source === 'draft'
          ? 'Which states nobody would leave. The conflict is drafted just now from the positions, over the goal of the case; it is judgement, for you to check. Keeping a change writes conflict.yaml.'
          : 'Which states nobody would leave, and why; from conflict.yaml. The order of what each prefers is judgement.'
      }
      wide
    >
      <nav className="stability-parts" aria-label="Parts of this view">
        {parts.map(({ part, name }) => (
          <Link key={part} href={address({ show: part })} aria-current={part === show ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      {!isPlain && show !== 'compare' && (
        <section className="stability-scenario" aria-label="What is changed">
          <p>
            <strong>A what-if, not the file.</strong> {changes.join('; ')}.
          </p>
          <ChangedBeneath conflict={conflict} gone={countGone(scenario, conflict)} />
          <KeepOrDiscard conflict={conflict} scenario={scenario} />
        </section>
      )}
      {show === 'moves' ? (
        <Moves conflict={conflict} scenario={scenario} />
      ) : show === 'why' ? (
        <Why conflict={conflict} scenario={scenario} />
      ) : show === 'what-if' ? (
        <WhatIf conflict={conflict} />
      ) : show === 'compare' ? (
        <Compare conflict={conflict} />
      ) : (
        <States conflict={conflict} scenario={scenario} />
      )}
    </View>
  )
}
