import { useCallback, useRef, useState } from 'react'
import type { AddedReport, AddedReports, GivenFile } from '../../../../src/server/contract/reports.ts'
import type { Problem } from '../../../../src/text/problem.ts'
import { useLive } from '../../live.tsx'
import { call, type Input, Refused } from '../../server.ts'

/** What became of the texts that were added since the view was opened or the news dismissed. */
interface AddingState {
  /** How many are done of those on their way. */
  readonly busy?: { readonly done: number; readonly of: number }
  readonly added: readonly AddedReport[]
  readonly refused: readonly { readonly given: string; readonly problems: readonly Problem[] }[]
}

/** Adds reports, and keeps what became of each. */
export interface AddReports extends AddingState {
  readonly addFiles: (files: readonly File[]) => void
  /** Resolves to the problems that stood in the way; to none when it was added. */
  readonly addText: (input: Input<'POST /api/reports/text'>) => Promise<readonly Problem[]>
  readonly addAddress: (address: string) => Promise<readonly Problem[]>
  readonly dismiss: () => void
}

const mebibyte = 2 ** 20
const largest = 5 * mebibyte
/** Files travel together up to so much, so that a folder of texts is one change. */
const mostTogether = 8 * mebibyte
const mostFiles = 50

const nothing: AddingState = { added: [], refused: [] }

export function useAddReports(): AddReports {
  const { say } = useLive()
  const [state, setState] = useState<AddingState>(nothing)
  const line = useRef<Promise<void>>(Promise.resolve())

  const note = useCallback(({ added, refused }: Omit<AddedReports, 'edit'>) => {
    setState((now) => ({ ...now, added: [...now.added, ...added], refused: [...now.refused, ...refused] }))
  }, [])
  const tell = useCallback(
    ({ added, refused }: Omit<AddedReports, 'edit'>) => {
      const [only] = added
      const done =
        added.length === 1 && only
          ? `Added: ${only.title ?? only.name}`
          : `Added ${added.length.toLocaleString('en')} reports`
      if (added.length > 0) say(`${done}. Ctrl+Z takes it back.`)
      if (refused.length > 0)
        say(refused.length === 1 ? '1 text was not added' : `${refused.length} texts were not added`, 'wrong')
    },
    [say],
  )

  const send = useCallback(
    async (files: readonly File[]) => {
      const all: { added: AddedReport[]; refused: AddedReports['refused'][number][] } = { added: [], refused: [] }
      const take = (answer: Omit<AddedReports, 'edit'>, count: number) => {
        all.added.push(...answer.added)
        all.refused.push(...answer.refused)
        note(answer)
        setState((now) => (now.busy ? { ...now, busy: { ...now.busy, done: now.busy.done + count } } : now))
      }
      for (const batch of batchesOf(files)) {
        const ready: GivenFile[] = []
        const refused: AddedReports['refused'][number][] = []
        for (const file of batch) {
          if (file.size > largest) refused.push({ given: file.name, problems: [tooLarge(file.size)] })
          else
            await base64Of(file).then(
              (base64) => ready.push({ name: file.name, base64 }),
              () => refused.push({ given: file.name, problems: [unreadable] }),
            )
        }
        take({ added: [], refused }, refused.length)
        if (ready.length === 0) continue
        try {
          take(await call('POST /api/reports/files', { files: ready }, { key: crypto.randomUUID() }), ready.length)
        } catch (error) {
          const problems = problemsOf(error)
          take({ added: [], refused: ready.map(({ name }) => ({ given: name, problems })) }, ready.length)
        }
      }
      tell(all)
    },
    [note, tell],
  )

  const addFiles = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return
      setState((now) => ({
        ...now,
        busy: { done: now.busy?.done ?? 0, of: (now.busy?.of ?? 0) + files.length },
      }))
      line.current = line.current
        .then(() => send(files))
        .then(() =>
          setState((now) => {
            const { busy, ...rest } = now
            return busy && busy.done < busy.of ? now : rest
          }),
        )
    },
    [send],
  )

  const addOne = useCallback(
    async (asked: Promise<AddedReports>): Promise<readonly Problem[]> => {
      try {
        const { added, refused } = await asked
        if (added.length > 0) {
          note({ added, refused: [] })
          tell({ added, refused: [] })
        }
        return refused.flatMap(({ problems }) => problems)
      } catch (error) {
        return problemsOf(error)
      }
    },
    [note, tell],
  )

  return {
    ...state,
    addFiles,
    addText: useCallback(
      (input) => addOne(call('POST /api/reports/text', input, { key: crypto.randomUUID() })),
      [addOne],
    ),
    addAddress: useCallback(
      (address) => addOne(call('POST /api/reports/address', { address }, { key: crypto.randomUUID() })),
      [addOne],
    ),
    dismiss: useCallback(() => setState(({ busy }) => ({ ...nothing, ...(busy && { busy }) })), []),
  }
}

function batchesOf(files: readonly File[]): readonly (readonly File[])[] {
  const batches: File[][] = []
  let size = 0
  for (const file of files) {
    const last = batches.at(-1)
    if (last && last.length < mostFiles && size + file.size <= mostTogether) {
      last.push(file)
      size += file.size
    } else {
      batches.push([file])
      size = file.size
    }
  }
  return batches
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/u, ''))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Refused && error.problems.length > 0) return error.problems
  return [
    {
      code: 'not-added',
      severity: 'error',
      message: 'the workbench’s server does not answer',
      hint: 'Start it again in the terminal, then add this once more.',
    },
  ]
}

const tooLarge = (size: number): Problem => ({
  code: 'too-large',
  severity: 'error',
  message: `more than 5 MB: ${(size / mebibyte).toFixed(1)} MB`,
  hint: 'Give the report alone, or part the file.',
})

const unreadable: Problem = {
  code: 'unreadable',
  severity: 'error',
  message: 'this is a folder, or cannot be read',
  hint: 'Add the files in it.',
}
