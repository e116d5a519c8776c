import { NativeSelect } from '@mantine/core'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'

/** What both parts of the view can be narrowed to. */
export interface About {
  readonly actor: string | null
  readonly issue?: string
}

/** Whether something is about the actor and issue that the address names. */
export function useFilter() {
  const [actor] = useUrlState('actor')
  const [issue] = useUrlState('issue')
  return (about: About) =>
    (actor === undefined || about.actor === actor) && (issue === undefined || about.issue === issue)
}

/** Narrows down to an actor, an issue, or both; offers only those that something is about. */
export function Filters({ about }: { readonly about: readonly About[] }) {
  const [actor = '', setActor] = useUrlState('actor')
  const [issue = '', setIssue] = useUrlState('issue')
  const { codebook } = useCase()
  const actors = new Set(about.map((each) => each.actor))
  const issues = new Set(about.map((each) => each.issue))
  return (
    <>
      <NativeSelect
        size="xs"
        label="Actor"
        value={actor}
        onChange={({ currentTarget }) => setActor(currentTarget.value)}
        data={[
          { value: '', label: 'All actors' },
          ...(codebook?.actors ?? [])
            .filter(({ id }) => actors.has(id) || id === actor)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        size="xs"
        label="Issue"
        className="accounts-issue"
        value={issue}
        onChange={({ currentTarget }) => setIssue(currentTarget.value)}
        data={[
          { value: '', label: 'All issues' },
          ...(codebook?.issues ?? [])
            .filter(({ id }) => issues.has(id) || id === issue)
            .map(({ id, question }) => ({ value: id, label: question })),
        ]}
      />
    </>
  )
}
