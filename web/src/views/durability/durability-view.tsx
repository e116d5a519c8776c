import './durability.css'
import { useAnswer } from '../../live.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { CommitmentsSection } from './commitments-section.tsx'
import { ForceSection } from './force-section.tsx'
import { GameSection } from './game-section.tsx'
import { HistorySection } from './history-section.tsx'
import { NoWar } from './no-war.tsx'
import { SettlementChoice } from './settlement-choice.tsx'
import { SettlementReading } from './settlement-reading.tsx'

const lead =
  'Would a settlement last once signed? What history shows and what a game says, apart; what force and money it takes; who has promised what.'

/** Would a settlement last: history, the game, force and cost, commitments, each a section of one page. */
export default function DurabilityView() {
  const [settlement, setSettlement] = useUrlState('settlement')
  const { data, error, isPlaceholderData, refetch } = useAnswer('GET /api/durability', {
    ...(settlement !== undefined && { settlement }),
  })
  if (error)
    return (
      <View title="Durability" lead={lead}>
        <Failed error={error} onRetry={() => void refetch()} />
        {settlement !== undefined && (
          <p>
            <button type="button" className="durability-plain" onClick={() => setSettlement(undefined)}>
              Ask about the nearest to the goal instead
            </button>
          </p>
        )}
      </View>
    )
  if (!data)
    return (
      <View title="Durability" lead={lead}>
        <Loading what="Reading history" />
      </View>
    )
  const { ground } = data
  const choice = <SettlementChoice answer={data} onChoose={(text) => setSettlement(text, { push: true })} />
  if (!ground.applies)
    return (
      <View title="Durability" lead={lead}>
        {choice}
        <NoWar answer={data} />
        <CommitmentsSection />
      </View>
    )
  return (
    <View title="Durability" lead={lead}>
      <div data-busy={isPlaceholderData || undefined}>
        {choice}
        <nav className="durability-contents" aria-label="On this page">
          <ol>
            {sections.map(([id, name]) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ol>
        </nav>
        <SettlementReading answer={data} />
        <HistorySection histories={ground.history} />
        <GameSection key={ground.id} answer={data} />
        <ForceSection answer={data} />
        <CommitmentsSection />
      </div>
    </View>
  )
}

const sections = [
  ['reading', 'How it is read'],
  ['history', 'History'],
  ['game', 'The game'],
  ['force', 'Force and cost'],
  ['commitments', 'Commitments'],
] as const
