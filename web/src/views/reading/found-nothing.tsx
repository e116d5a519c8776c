import { Empty } from '../../parts/states.tsx'

/** Said where no statement was found in a report, and why that may be. */
export function FoundNothing({ language }: { readonly language: string }) {
  const name = language === 'und' ? undefined : new Intl.DisplayNames('en', { type: 'language' }).of(language)
  return (
    <Empty title="No statement was found in this report">
      {language !== 'en' && (
        <p>
          Statements are found by English wordings;{' '}
          {name === undefined ? 'the language of this report cannot be told' : `this report is in ${name}`}. An English
          version of it, added as another report, would be read.
        </p>
      )}
      <p>Select words in the text to add a statement yourself.</p>
    </Empty>
  )
}
