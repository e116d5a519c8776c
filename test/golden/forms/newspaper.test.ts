import { describe, expect, it } from 'vitest'
import { form, read, said, words } from './read-form.ts'

describe('what stands round the body of a report', () => {
  it.each([
    [
      'headlines and crossheads, with a speaker after a dash or a colon',
      `No deal without guarantees – Warsaw

      Sánchez: 'No troops for the mission'

      MADRID, March 3, 2024 (Reuters) - Prime Minister Carlos Vega said on Sunday that Spain would not send troops.

      ‘A trap for all of us’

      Opposition leader Marta Gil said the offer was late.

      Peru: we will not wait

      Peru’s minister, Rosa Diaz, said boats would sail in May.`,
      [
        'Carlos Vega, named, indirect: Spain would not send troops',
        'Marta Gil, named, indirect: the offer was late',
        'Rosa Diaz, named, indirect: boats would sail in May',
      ],
    ],
    [
      'captions',
      `Protesters gather in Tbilisi on March 3, 2024, after the minister said talks had failed. (Photo: Nino Beridze)

      Protesters gather outside the ministry in Yerevan, where the minister said talks would resume / Reuters

      Foreign Minister Ararat Sahakyan, who said he would resign, speaks to reporters on Monday. (AP Photo/Jan Novak)

      Foreign Minister Ararat Sahakyan said on Monday that the border would open.`,
      ['Ararat Sahakyan, named, indirect: the border would open'],
    ],
    [
      'bylines and credits',
      `By Ann Lee and Omar Haddad

      JUBA (Reuters) - South Sudan’s rebels said on Monday they would not disarm.

      Reporting by Ann Lee in Juba and Omar Haddad in Nairobi; Editing by Jane Merri

      Ann Lee reported from Juba. Omar Haddad contributed to this report.`,
      ['South Sudan’s rebels, collective, indirect: they would not disarm'],
    ],
    [
      'labels that are no speakers',
      `Update: The ministry said talks had resumed.

      Note: Figures are from the government.

      THE FACTS: The treaty has forty signatories, and none of them has left it.`,
      ['ministry, office, indirect: talks had resumed'],
    ],
    [
      'a fact check',
      `What was claimed about the border treaty, and what is true.

      NOVAK: “The treaty has been torn up by everybody who signed it.”

      THE FACTS: The treaty has 42 signatories, and none has left.`,
      ['Novak, named, direct: “The treaty has been torn up by everybody who signed it.”'],
    ],
  ])('tells %s from the body', (_, text, expected) => {
    expect(said(form(text))).toEqual(expected)
  })
})

describe('posts', () => {
  it('are their author’s, whose handle is part of the source', () => {
    const text = form(`
      "The talks are dead. #NileTalks" — Jane Roe (@jroe) March 3, 2024

      @MoFA_Sudan wrote: "We will not accept a fait accompli."

      “Grateful to our Qatari friends 🇶🇦 for hosting,” Envoy Tom Keller (@tomkeller) tweeted on Sunday.

      The pact is near. Thank you all! — Amina Diallo (@adiallo) May 7, 2023`)
    expect(read(text).map(({ source, mode, content }) => `${words(source)}, ${mode}: ${words(content)}`)).toEqual([
      'Jane Roe (@jroe), direct: "The talks are dead. #NileTalks"',
      '@MoFA_Sudan, direct: "We will not accept a fait accompli."',
      'Envoy Tom Keller (@tomkeller), direct: “Grateful to our Qatari friends 🇶🇦 for hosting,”',
      'Amina Diallo (@adiallo), direct: The pact is near. Thank you all!',
    ])
    expect(read(text)[0]!.speaker).toEqual({ name: 'Jane Roe', actor: null, class: 'named' })
  })
})

describe('text in capitals', () => {
  it('is read as if it were not, with names as others write them', () => {
    const text = form(`
      LONDON (AP) - PRIME MINISTER CLARE DUNNE SAID ON MONDAY THAT TALKS WITH THE UNION WOULD RESUME.

      "WE WILL NOT WAIT," SHE TOLD REPORTERS. BUT THE UNION’S LEADER, BORIS KRAL, SAID THERE WAS NOTHING TO TALK ABOUT.

      ACCORDING TO A SENIOR OFFICIAL, THE OFFER STANDS UNTIL FRIDAY.`)
    expect(said(text)).toEqual([
      'Clare Dunne, named, indirect: TALKS WITH THE UNION WOULD RESUME',
      'Clare Dunne, named, direct: "WE WILL NOT WAIT,"',
      'Boris Kral, named, indirect: THERE WAS NOTHING TO TALK ABOUT',
      'senior official (anonymous), anonymous, indirect: THE OFFER STANDS UNTIL FRIDAY',
    ])
  })

  it('knows states, acronyms and first paragraphs', () => {
    const text = form(`
      U.S. OFFICIALS SAID THE MINISTERS’ TALKS IN VILNIUS HAD FAILED. UKRAINE REJECTED THE NATO PLAN.

      Later the Polish minister, Ewa Wilk, said the plan was not dead.`)
    expect(said(text)).toEqual([
      'U.S. officials (anonymous), anonymous, indirect: THE MINISTERS’ TALKS IN VILNIUS HAD FAILED',
      'Ukraine, collective, indirect, held: THE NATO PLAN',
      'Ewa Wilk, named, indirect: the plan was not dead',
    ])
  })

  it('in a telegram keeps the two sides apart', () => {
    expect(
      said(
        `MR. ABEBE SAID THE DAM WOULD BE FILLED IN JULY. THE EGYPTIAN AMBASSADOR WARNED THAT CAIRO WOULD GO TO THE COUNCIL.`,
      ),
    ).toEqual([
      'Abebe, named, indirect: THE DAM WOULD BE FILLED IN JULY',
      'Egyptian ambassador, office, indirect: CAIRO WOULD GO TO THE COUNCIL',
    ])
  })
})
