import { Link } from 'wouter'
import type { Translation } from '../../../../src/durability/settlement/features.ts'
import type { DurabilityAnswer } from '../../../../src/server/contract/durability.ts'
import { Quote } from '../../parts/quote.tsx'
import { useCase } from '../../use-case.ts'
import { Section } from './section.tsx'

const bases: Readonly<Record<Translation['basis'], string>> = {
  case: 'from case.yaml',
  words: 'by the words of the issue',
  assumed: 'assumed',
  unknown: 'not known',
}

/** How a settlement is read in the terms of history, the game and the force tables, and what the record says of it. */
export function SettlementReading({ answer: { ground, words } }: { readonly answer: DurabilityAnswer }) {
  const { questionOf } = useCase()
  return (
    <Section
      id="reading"
      title="How it is read"
      lead="History, the game and the force tables know a settlement by these features. What a person writes in case.yaml comes first, then the words of the issues; the rest is assumed."
    >
      <ul className="durability-features">
        {ground.features.translations.map(({ feature, value, basis, because, issue, alternative }, at) => {
          const said = words.find((each) => each.issue === issue && each.alternative === alternative)?.said ?? []
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a feature may be read twice, and the list is replaced whole
            <li key={`${feature}${at}`}>
              <span className="durability-feature">{feature}</span>
              <div>
                <strong className={basis === 'unknown' ? 'gap' : undefined}>{value}</strong>{' '}
                {bases[basis] !== value && (
                  <span className={`durability-basis durability-basis-${basis}`}>{bases[basis]}</span>
                )}
                <p className="small soft">
                  {issue !== undefined && (
                    <>
                      <Link href={`/codebook?issue=${encodeURIComponent(issue)}`}>{questionOf(issue)}</Link>{' '}
                    </>
                  )}
                  {because}
                </p>
                {said.length > 0 && (
                  <details className="small">
                    <summary>
                      {said.length === 1 ? 'What one statement says of it' : `What ${said.length} statements say of it`}
                    </summary>
                    {said.map((quoted) => (
                      <Quote key={quoted.statement} quoted={quoted} />
                    ))}
                  </details>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
