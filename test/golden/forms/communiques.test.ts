import { describe, expect, it } from 'vitest'
import { form, read, said, words } from './read-form.ts'

/** Source > cue | content of each statement, once for each text it comes from. */
function issued(text: string): readonly string[] {
  const lines = read(form(text)).map(
    ({ source, cue, content }) => `${words(source)} > ${words(cue)} | ${words(content)}`,
  )
  return [...new Set(lines)]
}

const JOINT = `
  Joint Statement by the Foreign Ministers of Egypt, Jordan and Greece on the Maritime Corridor

  Amman, 3 March 2024

  The Foreign Ministers of Egypt, Jordan and Greece met in Amman on 3 March 2024.

  We reaffirm our commitment to the corridor and call on all parties to keep it open. In this regard, we welcome the offer of Cyprus to host an office.

  The Ministers agreed that inspections shall begin on 1 May. Egypt told its partners that Port Said would be ready.

  The corridor must never be used for weapons.

  The Ministers agreed on the following:

  (a) a joint patrol of two ships;

  (b) a hotline between the three ministries; and

  (c) to meet again in Athens.`

describe('communiqués and official statements', () => {
  it('of several ministers give each sentence and item, and what one of them said beside', () => {
    expect(issued(JOINT)).toEqual([
      'We > reaffirm | reaffirm our commitment to the corridor and call on all parties to keep it open',
      'we > welcome | welcome the offer of Cyprus to host an office',
      'The Ministers > agreed | agreed that inspections shall begin on 1 May',
      'the Foreign Ministers of Egypt, Jordan and Greece >  | Egypt told its partners that Port Said would be ready',
      'Egypt > told | Port Said would be ready',
      'the Foreign Ministers of Egypt, Jordan and Greece >  | The corridor must never be used for weapons',
      'The Ministers > agreed on | a joint patrol of two ships',
      'The Ministers > agreed on | a hotline between the three ministries',
      'The Ministers > agreed on | to meet again in Athens',
    ])
  })

  it('are said by each of a few states, and by many as one', () => {
    const statements = read(form(JOINT))
    expect(
      statements.filter(({ content }) => words(content).startsWith('agreed')).map(({ speaker }) => speaker),
    ).toEqual(['Egypt', 'Jordan', 'Greece'].map((name) => ({ name, actor: null, class: 'collective' })))
    expect(statements[0]).toMatchObject({ date: '2024-03-03', dateBasis: 'day of the record' })
    expect(
      said(`Joint Statement by the Leaders of Chad, Niger, Mali, Benin, Togo and Ghana

We call on the junta to free the president. We will keep the border shut.`),
    ).toEqual([
      'Leaders of Chad, Niger, Mali, Benin, Togo and Ghana, collective, direct: call on the junta to free the president',
      'Leaders of Chad, Niger, Mali, Benin, Togo and Ghana, collective, direct: will keep the border shut',
    ])
  })

  it.each([
    [
      'a declaration that opens with "We, the leaders"',
      `Geneva Declaration

      We, the leaders of Armenia and Azerbaijan, having met in Geneva, declare that the border will be marked by June.

      We will not use force. We ask the European Union to pay for the markers.`,
      [
        'Armenia, collective, direct: declare that the border will be marked by June',
        'Azerbaijan, collective, direct: declare that the border will be marked by June',
        'Armenia, collective, direct: will not use force',
        'Azerbaijan, collective, direct: will not use force',
        'Armenia, collective, direct: ask the European Union to pay for the markers',
        'Azerbaijan, collective, direct: ask the European Union to pay for the markers',
      ],
    ],
    [
      'a list led in by its issuer',
      `Final Communiqué of the Juba Conference

      The participants:

      – welcome the release of 200 prisoners;

      – call on the armed groups to leave the oil fields;

      – reject any change of the 1956 border.`,
      [
        'Juba Conference, collective, direct: welcome the release of 200 prisoners',
        'Juba Conference, collective, direct: call on the armed groups to leave the oil fields',
        'Juba Conference, collective, direct: reject any change of the 1956 border',
      ],
    ],
    [
      'a resolution without its preamble',
      `Resolution 9999 (2024)

      The Security Council,

      Recalling its resolutions 1701 (2006) and 2591 (2021),

      Gravely concerned by the fighting along the line,

      1. Decides to extend the mandate of the mission until 30 June 2025;

      2. Calls upon all parties to withdraw their heavy weapons;

      3. Decides to remain seized of the matter.`,
      [
        'Security Council, office, direct: Decides to extend the mandate of the mission until 30 June 2025',
        'Security Council, office, direct: Calls upon all parties to withdraw their heavy weapons',
        'Security Council, office, direct: Decides to remain seized of the matter',
      ],
    ],
    [
      'a statement of one office',
      `Statement by the Press Secretary on the Ceasefire in Tigray

      The truce signed in Pretoria is a first step. We call on Eritrea to withdraw its troops.

      The President has told the parties that aid depends on access. We stand ready to help.`,
      [
        'Press Secretary, office, direct: The truce signed in Pretoria is a first step',
        'Press Secretary, office, direct: call on Eritrea to withdraw its troops',
        'Press Secretary, office, direct: The President has told the parties that aid depends on access',
        'President, office, indirect: aid depends on access',
        'Press Secretary, office, direct: stand ready to help',
      ],
    ],
    [
      'a group named before the word "statement"',
      `G7 Foreign Ministers’ Statement on Sudan

      We, the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the United Kingdom and the United States of America, and the High Representative of the European Union, condemn the fighting in El Fasher. We urge both forces to return to Jeddah.`,
      [
        'G7 Foreign Ministers, collective, direct: condemn the fighting in El Fasher',
        'G7 Foreign Ministers, collective, direct: urge both forces to return to Jeddah',
      ],
    ],
    [
      'a statement of two presidents',
      `Joint Statement by President Nyusi and President Chakwera

      The two Presidents reaffirmed their support for the railway. They agreed to open the border at night.`,
      [
        'Nyusi, named, direct: reaffirmed their support for the railway',
        'Chakwera, named, direct: reaffirmed their support for the railway',
        'Nyusi, named, direct: agreed to open the border at night',
        'Chakwera, named, direct: agreed to open the border at night',
      ],
    ],
    [
      'a body that calls itself by a part of its name',
      `ECOWAS Communiqué on the Political Situation in Niger

      The Authority of Heads of State and Government held an extraordinary session in Abuja on 10 August.

      The Authority decides to keep all sanctions in place. It instructs the Commission to monitor them.`,
      [
        'ECOWAS, collective, direct: decides to keep all sanctions in place',
        'ECOWAS, collective, direct: instructs the Commission to monitor them',
      ],
    ],
    [
      'a chair’s statement',
      `Chairman’s Statement of the 44th ASEAN Summit

      We agreed to uphold the Five-Point Consensus.

      We were encouraged by the progress on the Code of Conduct.`,
      [
        '44th ASEAN Summit, collective, direct: agreed to uphold the Five-Point Consensus',
        '44th ASEAN Summit, collective, direct: were encouraged by the progress on the Code of Conduct',
      ],
    ],
    [
      'an agreement',
      `The Parties,

      Desiring to end the conflict,

      Have agreed as follows:

      1. The Parties shall cease all fire on 1 June.

      2. Each Party shall release its prisoners.`,
      [
        'Parties, collective, direct: shall cease all fire on 1 June',
        'Parties, collective, direct: shall release its prisoners',
      ],
    ],
    [
      'a statement of a ministry',
      `Statement of the Ministry of Foreign Affairs on the Events at the Dam

      The Ministry rejects the accusations of 4 May. The gates were closed for repairs.

      For further information: press office, Tashkent`,
      [
        'Ministry of Foreign Affairs, office, direct: rejects the accusations of 4 May',
        'Ministry of Foreign Affairs, office, direct: The gates were closed for repairs',
      ],
    ],
  ])('read %s', (_, text, expected) => {
    expect(said(form(text))).toEqual(expected)
  })

  it.each([
    [
      'with a dateline',
      `G7 ministers issue joint statement on Sudan

      ROME (Reuters) - The foreign ministers of the G7 condemned the fighting in El Fasher on Monday.

      "We urge both forces to return to Jeddah," the ministers said in a joint statement.`,
      [
        'foreign ministers of the G7, collective, indirect: the fighting in El Fasher on Monday',
        'ministers, collective, direct: "We urge both forces to return to Jeddah,"',
      ],
    ],
    [
      'without one',
      `Joint statement by ministers angers Khartoum

      The foreign ministers said in a joint statement on Monday that both forces should return to talks.

      Sudan’s foreign minister, Ali Sadiq, told reporters the statement was an insult.`,
      [
        'foreign ministers, collective, indirect: both forces should return to talks',
        'Ali Sadiq, named, indirect: the statement was an insult',
      ],
    ],
    [
      'with a title in capitals on each word',
      `Statement by Council Draws Fire

      The council said on Friday that the fishing zone was closed. Boats left at once, the harbour master said.`,
      [
        'council, office, indirect: the fishing zone was closed',
        'harbour master (anonymous), anonymous, indirect: Boats left at once',
      ],
    ],
  ])('are not found in a news report about one %s', (_, text, expected) => {
    expect(said(form(text))).toEqual(expected)
  })
})
