import { IconCheck, IconLink, IconPencil } from '@tabler/icons-react'
import { dayText } from '../../day-text.ts'
import { ChangeWord, changeKinds } from '../../parts/change-sign.tsx'
import { StanceWord, stances } from '../../parts/stance.tsx'

/** What the signs of the matrix mean. */
export function Legend({ marked }: { readonly marked: string | undefined }) {
  return (
    <section aria-labelledby="positions-legend" className="positions-legend">
      <h2 id="positions-legend" className="visually-hidden">
        Signs
      </h2>
      <ul>
        {stances.map((stance) => (
          <li key={stance}>
            <StanceWord stance={stance} />
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <IconLink size={14} stroke={2} aria-hidden="true" /> has conditions
        </li>
        <li>
          <span aria-hidden="true">≈</span> hedged (“could”, “might”)
        </li>
        <li>
          <span aria-hidden="true">∅</span> undated
        </li>
        <li>
          <IconCheck size={14} stroke={2.4} aria-hidden="true" /> accepted by a person
        </li>
        <li>
          <IconPencil size={14} stroke={2} aria-hidden="true" /> corrected
        </li>
        <li>
          <span className="positions-swatch gap" aria-hidden="true" /> no word from a party or mediator
        </li>
      </ul>
      {marked !== undefined && (
        <ul>
          <li>On {dayText(marked)}:</li>
          {changeKinds.map((kind) => (
            <li key={kind}>
              <ChangeWord kind={kind} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
