import { useMemo } from 'react'
import { useAnswer, useLive } from './live.tsx'

/** The case at a glance, and what its actors and issues are called. */
export function useCase() {
  const { data, error } = useAnswer('GET /api/case', {})
  const { reading } = useLive()
  const names = useMemo(() => new Map(data?.codebook?.actors.map(({ id, name }) => [id, name])), [data?.codebook])
  const questions = useMemo(
    () => new Map(data?.codebook?.issues.map(({ id, question }) => [id, question])),
    [data?.codebook],
  )
  return {
    view: data,
    error,
    reading,
    codebook: data?.codebook,
    nameOf: (actor: string | null | undefined) => (actor == null ? 'nobody named' : (names.get(actor) ?? actor)),
    questionOf: (issue: string) => questions.get(issue) ?? issue,
  }
}
