import { describe, expect, it } from 'vitest'
import { form, said } from './read-form.ts'

describe('quotations', () => {
  it.each([
    [
      'nested three deep',
      '“The rebels told me, ‘We heard the general say “no truce” on the radio,’ and then they left,” the envoy, Maria Sandoval, said in Bogota.',
      [
        'Maria Sandoval, named, direct: “The rebels told me, ‘We heard the general say “no truce” on the radio,’ and then they left,”',
      ],
    ],
    [
      'nested in straight marks',
      `"They told us 'we will not sign', and we believed them," Finance Minister Joon Park said. "Now they say 'maybe'."`,
      [`Joon Park, named, direct: "They told us 'we will not sign', and we believed them," … "Now they say 'maybe'."`],
    ],
    [
      'double inside single',
      '‘When he says “never”, he means “not yet”,’ the Cypriot negotiator, Andreas Louca, told the Nicosia Herald.',
      ['Andreas Louca, named, direct: ‘When he says “never”, he means “not yet”,’'],
    ],
    [
      'in single marks among apostrophes',
      '‘The ministers’ talks didn’t fail,’ said Foreign Secretary Helen O’Brien. ‘It’s the donors’ pledges that did.’',
      ['Helen O’Brien, named, direct: ‘The ministers’ talks didn’t fail,’ … ‘It’s the donors’ pledges that did.’'],
    ],
    [
      'in straight single marks among apostrophes',
      `'The ministers' talks didn't fail,' said Foreign Secretary Helen O'Brien. 'Tis rock 'n' roll from the '90s, but it's ours.`,
      [`Helen O'Brien, named, direct: 'The ministers' talks didn't fail,'`],
    ],
    [
      'opened again in each paragraph',
      `Ambassador Lena Okoro told the council: “We came in good faith.

      “We waited three weeks for an answer.

      “None came.”

      Her Chadian counterpart left the room.`,
      ['Lena Okoro, named, direct: “We came in good faith. … “We waited three weeks for an answer. … “None came.”'],
    ],
    [
      'announced at the end of the paragraph before',
      `Kenya’s envoy, Ruth Odhiambo, said the dam was full.

      Asked about it on Friday, Minister Tadesse Bekele said in Addis Ababa:

      “We will fill it in July. Nobody can stop us.”

      Egypt’s minister called this “theft”.`,
      [
        'Ruth Odhiambo, named, indirect: the dam was full',
        'Tadesse Bekele, named, direct: “We will fill it in July. Nobody can stop us.”',
        'Egypt’s minister, office, direct: “theft”',
      ],
    ],
    [
      'announced, over several paragraphs',
      `In a letter to the court, President Sofia Reyes wrote:

      “The border is not for sale.

      “We will defend it.”

      Talks resume in May.`,
      ['Sofia Reyes, named, direct: “The border is not for sale. … “We will defend it.”'],
    ],
    [
      'after a list that nobody says',
      `Three things stand in the way of a deal:

      “Ghost lines” drawn on maps, a dam and a port.`,
      [],
    ],
    [
      'without their closing mark',
      `“We will not pay for a wall we did not build, President Diego Fuentes said on Friday.

      Mediator Ruth Adler said the talks would go on. She called the mood “businesslike”.`,
      [
        'Diego Fuentes, named, direct: “We will not pay for a wall we did not build,',
        'Ruth Adler, named, indirect: the talks would go on',
        'Ruth Adler, named, direct: “businesslike”',
      ],
    ],
    [
      'without their opening mark',
      'We will not pay,” President Diego Fuentes said on Friday. “Not now.”',
      ['Diego Fuentes, named, indirect: We will not pay', 'Diego Fuentes, named, direct: “Not now.”'],
    ],
    [
      'in guillemets, either way round',
      '« We accept the ceasefire », said General Idriss Mahamat. »No truce without prisoners«, his rival, Saleh Bichara, replied.',
      [
        'Idriss Mahamat, named, direct: « We accept the ceasefire »',
        'Saleh Bichara, named, direct: »No truce without prisoners«',
      ],
    ],
    [
      'in low and high marks',
      '„The corridor stays closed“, Foreign Minister Ilham Guliyev said. Later he added: „We are not afraid.”',
      [
        'Ilham Guliyev, named, direct: „The corridor stays closed“',
        'Ilham Guliyev, named, direct: „We are not afraid.”',
      ],
    ],
    [
      'in high marks on both sides',
      '”We will come,” the Finnish envoy, Aino Laine, said. ”But late.”',
      ['Aino Laine, named, direct: ”We will come,” … ”But late.”'],
    ],
    [
      'with ellipses and an editor’s brackets',
      '“I think … they [the Houthis] will have accepted [sic] the deal … ,” Hassan al-Amri, the Omani mediator, said. “[We] are close....”',
      [
        'Hassan al-Amri, named, direct: “I think … they [the Houthis] will have accepted [sic] the deal … ,” … “[We] are close....”',
      ],
    ],
    [
      'with an aside in brackets, before a source with another',
      '“We can live with it (the draft),” Prime Minister Ingrid Solberg (who chairs the talks) told reporters.',
      ['Ingrid Solberg, named, direct: “We can live with it (the draft),”'],
    ],
    [
      'interrupted by their cue',
      '“The border,” said Interior Minister Tomas Varga, “stays shut until the talks are over.”',
      ['Tomas Varga, named, direct: “The border,” … “stays shut until the talks are over.”'],
    ],
    [
      'signed',
      `“We were promised a river and got a ditch.” — Esi Mensah, farmers’ spokeswoman

      “Nobody asked us.” – Paul Otieno`,
      [
        'Esi Mensah, named, direct: “We were promised a river and got a ditch.”',
        'Paul Otieno, named, direct: “Nobody asked us.”',
      ],
    ],
    [
      'of scare are none',
      'The so-called “peace column” marched past the “Friendship Bridge”. The “deal of the century” was never signed.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(form(text))).toEqual(expected)
  })

  it('after dashes are told as speech, though not as words', () => {
    const text = '— We never agreed to that, said the Bolivian envoy.\n\n– The line is final, Colonel Ruiz said.'
    expect(said(text)).toEqual([
      'Bolivian envoy, office, indirect: We never agreed to that',
      'Ruiz, named, indirect: The line is final',
    ])
  })
})
