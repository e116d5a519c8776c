import type { DiffLine } from '../../../../src/text/diff-lines.ts'

const signs = { same: ' ', in: '+', out: '−' } as const
const words = { same: '', in: 'added: ', out: 'removed: ' } as const

/** Lines that change, with those round them. */
export function DiffView({ diff, label }: { readonly diff: readonly (readonly DiffLine[])[]; readonly label: string }) {
  if (diff.length === 0) return <p className="soft">No line changes.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keyboard
    <section className="codebook-diff" aria-label={label} tabIndex={0}>
      {diff.map((hunk) => (
        <ol key={`${hunk[0]?.before} ${hunk[0]?.after}`}>
          {hunk.map(({ kind, text, before, after }) => (
            <li key={`${kind}${before}:${after}`} className={`codebook-diff-${kind}`}>
              <span className="codebook-diff-number" aria-hidden="true">
                {after ?? before}
              </span>
              <span aria-hidden="true">{signs[kind]} </span>
              {words[kind] !== '' && <span className="visually-hidden">{words[kind]}</span>}
              <code dir="auto">{text}</code>
            </li>
          ))}
        </ol>
      ))}
    </section>
  )
}
