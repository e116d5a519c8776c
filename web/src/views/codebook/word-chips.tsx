import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { WordList } from '../../../../src/position/codebook-edit.ts'
import type { CountedWord } from '../../../../src/position/count-codebook.ts'
import { FoundWords } from './found-words.tsx'
import { useCodebook } from './use-codebook.tsx'

/** A list of words with what each finds; words are taken out, looked up, and added with what they would find. */
export function WordChips({
  label,
  of,
  words,
  to,
  fixed = 0,
}: {
  /** "Alias": what one of the words is. */
  readonly label: string
  /** Whose words they are. */
  readonly of: string
  readonly words: readonly CountedWord[]
  readonly to: WordList
  /** How many at the start cannot be taken out. */
  readonly fixed?: number
}) {
  const { change, nameOf } = useCodebook()
  const [shown, setShown] = useState<string>()
  const [typed, setTyped] = useState('')
  const [tried] = useDebouncedValue(typed.trim(), 180)
  const input = useRef<HTMLInputElement>(null)
  const kind = label.toLowerCase()

  const remove = async (word: string) => {
    await change([{ edit: 'remove-word', to, word }], `Took the ${kind} “${word}” from ${of}`)
    input.current?.focus()
  }
  const add = async () => {
    const word = typed.trim()
    if (word === '') return
    if (await change([{ edit: 'add-word', to, word }], `Added the ${kind} “${word}” to ${of}`)) setTyped('')
  }
  return (
    <div className="codebook-words">
      <ul className="codebook-chips" aria-label={`${label} of ${of}`}>
        {words.map(({ word, count, shared }, at) => {
          const idle = count === 0
          return (
            <li key={word} className={idle ? 'codebook-chip codebook-chip-idle' : 'codebook-chip'}>
              <button
                type="button"
                aria-expanded={shown === word}
                onClick={() => setShown(shown === word ? undefined : word)}
              >
                <span dir="auto">{word}</span> <span className="codebook-count">{count.toLocaleString('en')}</span>
                <span className="visually-hidden"> found</span>
                {shared && <span className="codebook-shared"> shared with {shared.map(nameOf).join(', ')}</span>}
              </button>
              {at >= fixed && (
                <button
                  type="button"
                  className="codebook-chip-remove"
                  aria-label={`Remove ${word}`}
                  onClick={() => void remove(word)}
                >
                  <IconX size={13} aria-hidden="true" />
                </button>
              )}
            </li>
          )
        })}
        <li className="codebook-add">
          <TextInput
            ref={input}
            size="xs"
            variant="unstyled"
            placeholder={`Add ${/^[aeiou]/u.test(kind) ? 'an' : 'a'} ${kind}`}
            aria-label={`Add ${kind} to ${of}`}
            dir="auto"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void add()
              else if (event.key === 'Escape' && typed !== '') {
                event.stopPropagation()
                setTyped('')
              }
            }}
          />
        </li>
      </ul>
      {typed.trim() !== '' && tried !== '' ? (
        <>
          <FoundWords word={tried} to={to} />
          <p className="soft small codebook-hint">Enter adds it, Esc leaves it.</p>
        </>
      ) : (
        shown !== undefined && words.some(({ word }) => word === shown) && <FoundWords word={shown} to={to} />
      )}
    </div>
  )
}
