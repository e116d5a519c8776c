import { Button, NativeSelect } from '@mantine/core'
import type { FormEvent } from 'react'
import { Link } from 'wouter'
import type { DurabilityAnswer } from '../../../../src/server/contract/durability.ts'
import { useLive } from '../../live.tsx'
import { Empty } from '../../parts/states.tsx'
import { useCase } from '../../use-case.ts'

/** Why nothing is said of a settlement: the words tell of no war, or it asks for nothing that history or the game know. */
export function NoWar({ answer: { ground } }: { readonly answer: DurabilityAnswer }) {
  const { codebook } = useCase()
  const questionOf = (id: string) => codebook?.issues.find((issue) => issue.id === id)?.question ?? id
  if (ground.war.length > 0)
    return (
      <Empty title="This settlement asks for nothing that history or the game know">
        <p>The case is about a war, by the words of its issues:</p>
        <ul>
          {ground.war.map(({ issue, words }) => (
            <li key={issue}>
              <q>{words}</q> in <Link href={`/codebook?tab=issues&issue=${issue}`}>{questionOf(issue)}</Link>
            </li>
          ))}
        </ul>
        <p>
          But the settlement chosen above agrees on no ceasefire, and no issue asks for a guarantee against attack or
          for a force. Choose another settlement, or say below what the war is; then history and the game are shown.
        </p>
        <SayWar />
      </Empty>
    )
  return (
    <Empty title="This case is about no war that the words tell of">
      <p>
        How long peaces have lasted, whether an attack would pay, and what force a peace takes are asked of wars and how
        they end. Nothing is wrong with the case, and all other views hold.
      </p>
      <details>
        <summary>
          Why: {(codebook?.issues.length ?? 0).toLocaleString('en')} issues were read, and none speaks of fighting
        </summary>
        <p>
          Looked for in each issue’s name and question: a ceasefire, a truce or a peace; war, troops, soldiers, rebels,
          arms or attacks; peacekeepers or an armed force. A guarantee of anything but security, or observers of
          anything but a truce, tell of none.
        </p>
        <ul>
          {codebook?.issues.map(({ id, question }) => (
            <li key={id}>
              <Link href={`/codebook?tab=issues&issue=${id}`}>{question}</Link>
            </li>
          ))}
        </ul>
      </details>
      <SayWar />
    </Empty>
  )
}

/** Says otherwise, in case.yaml. */
function SayWar() {
  const { codebook } = useCase()
  const { edit } = useLive()
  const say = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const challenger = String(given.get('challenger'))
    await edit(
      'POST /api/durability/war',
      {
        war: given.get('war') === 'civil' ? 'civil' : 'interstate',
        ...(challenger !== '' && { challenger }),
        place: `${location.pathname}${location.search}`,
      },
      'Kept in case.yaml: the case is about a war',
    )
  }
  const parties = (codebook?.actors ?? []).filter(({ kind }) => kind === 'party')
  return (
    <form className="durability-tools" onSubmit={say} aria-label="Say that the case is about a war">
      <NativeSelect
        name="war"
        label="It is about a war"
        data={[
          { value: 'interstate', label: 'between states' },
          { value: 'civil', label: 'within a state' },
        ]}
      />
      <NativeSelect name="challenger" label="Who might break the peace">
        <option value="">not known</option>
        {parties.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <Button type="submit" variant="default">
        Say so in case.yaml
      </Button>
    </form>
  )
}
