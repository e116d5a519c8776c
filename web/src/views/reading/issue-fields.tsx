import { NativeSelect } from '@mantine/core'
import type { Codebook } from '../../../../src/position/codebook.ts'
import { answerName, plainName } from '../../answer-name.ts'

/** An issue of the codebook and an alternative of it. */
export function IssueFields({
  codebook,
  issue,
  alternatives,
  onChange,
}: {
  readonly codebook: Codebook
  readonly issue: string
  readonly alternatives: readonly string[]
  readonly onChange: (issue: string, alternatives: readonly string[]) => void
}) {
  const known = codebook.issues.find(({ id }) => id === issue)
  const several = alternatives.length > 1 ? answerName(codebook, issue, ...alternatives) : undefined
  return (
    <>
      <NativeSelect
        label="Issue"
        size="xs"
        value={issue}
        onChange={(event) => {
          const to = codebook.issues.find(({ id }) => id === event.currentTarget.value)!
          onChange(to.id, [to.alternatives.find((name) => name !== to.statusQuo) ?? to.alternatives[0]!])
        }}
        data={codebook.issues.map(({ id, question }) => ({ value: id, label: question }))}
      />
      <NativeSelect
        label="Alternative"
        size="xs"
        value={several ?? alternatives[0] ?? ''}
        onChange={(event) => {
          if (event.currentTarget.value !== several) onChange(issue, [event.currentTarget.value])
        }}
        data={[
          ...(several === undefined ? [] : [{ value: several, label: several }]),
          ...(known?.alternatives ?? []).map((name) => ({
            value: name,
            label: known?.labels?.[name] ?? plainName(name),
          })),
        ]}
      />
    </>
  )
}
