import { describe, expect, it } from 'vitest'
import { actorOf } from '../../../src/statement/spoken.test-builder.ts'
import { form, read, said, words } from './read-form.ts'

const BRIEFING = form(`
  Press briefing on the Danube water talks

  Geneva, 4 March 2024

  PRESIDENT AL-HADDAD: Good morning, everybody. (Applause.) We have had a long night.

  We will not sign a text that leaves out the dam.

  Let me add one thing. Prime Minister Ana Kovac told us last night that her side would open the gates in June.

  MR. WELLS: We’ll take a few questions. Sarah.

  Q    Thank you, Mr. President. Will you meet her again?

  PRESIDENT AL-HADDAD (through interpreter): I will. I told her that we are ready any day. [Laughter]

  Q: And the guarantees?

  PRESIDENT AL-HADDAD: The guarantees are for the mediators to give.

  MR. WELLS: Thank you all.

  END 10:42 A.M.`)

describe('transcripts', () => {
  it('give each turn to its speaker, over paragraphs and without stage directions', () => {
    expect(said(BRIEFING)).toEqual([
      'Al-Haddad, named, direct: Good morning, everybody. … We have had a long night. … ' +
        'We will not sign a text that leaves out the dam. … ' +
        'Let me add one thing. Prime Minister Ana Kovac told us last night that her side would open the gates in June.',
      'Ana Kovac, named, indirect: her side would open the gates in June',
      'Wells, named, direct: We’ll take a few questions. Sarah.',
      'reporter (anonymous), anonymous, direct: Thank you, Mr. President. Will you meet her again?',
      'Al-Haddad, named, direct: I will. I told her that we are ready any day.',
      'Al-Haddad, named, indirect: her that we are ready any day',
      'reporter (anonymous), anonymous, direct: And the guarantees?',
      'Al-Haddad, named, direct: The guarantees are for the mediators to give.',
      'Wells, named, direct: Thank you all.',
    ])
  })

  it('have the label for source and its colon for cue, and the day of the record', () => {
    const [first, , wells] = read(BRIEFING)
    expect([words(first!.source), words(first!.cue), first!.paragraph]).toEqual(['PRESIDENT AL-HADDAD', ':', 3])
    expect([words(wells!.source), words(wells!.verbatim)]).toEqual(['MR. WELLS', 'We’ll take a few questions. Sarah.'])
    expect([first!.date, first!.dateBasis]).toEqual(['2024-03-04', 'day of the record'])
  })

  it('tell what others said in a turn, also those whom "he" names', () => {
    const text = form(`
      Daily Press Briefing – March 5, 2024

      MR. MILLER: Good afternoon. The United States calls on both forces to stop shelling the capital.

      QUESTION: Thanks, Matt. Did the secretary speak to General Burhan?

      MR. MILLER: He did. The general told him that the army would attend.

      QUESTION: (Off-mike.)

      MR. MILLER: Once more?

      QUESTION: What about the other side?

      MR. MILLER: They said the same thing. (Laughter.) Well, almost.

      (The briefing was concluded at 2:05 p.m.)`)
    expect(said(text)).toEqual([
      'Miller, named, direct: Good afternoon. The United States calls on both forces to stop shelling the capital.',
      'United States, collective, indirect: both forces to stop shelling the capital',
      'reporter (anonymous), anonymous, direct: Thanks, Matt. Did the secretary speak to General Burhan?',
      'Miller, named, direct: He did. The general told him that the army would attend.',
      'Burhan, named, indirect: the army would attend',
      'Miller, named, direct: Once more?',
      'reporter (anonymous), anonymous, direct: What about the other side?',
      'Miller, named, direct: They said the same thing. … Well, almost.',
    ])
  })

  it('of the United Nations name the state of a delegate in brackets', () => {
    const text = form(`
      The meeting was called to order at 10.05 a.m.

      The President (spoke in French): I now give the floor to the representative of Armenia.

      Mr. Petrosyan (Armenia) (spoke in Russian): We shall vote against the draft. It leaves out the prisoners.

      Its sponsors told us yesterday that they had no instructions.

      Ms. Lund (Norway): We regret that statement. My delegation supports the text.

      The President (spoke in French): There are no more names on the list of speakers.

      The meeting rose at 11.30 a.m.`)
    const actors = [actorOf('armenia', 'Armenia', 'Yerevan'), actorOf('norway', 'Norway', 'Oslo')]
    expect(said(text, actors)).toEqual([
      'President, office, direct: I now give the floor to the representative of Armenia.',
      'Petrosyan, named, direct: We shall vote against the draft. It leaves out the prisoners. … ' +
        'Its sponsors told us yesterday that they had no instructions.',
      'Its sponsors, unknown, indirect: they had no instructions',
      'Lund, named, direct: We regret that statement. My delegation supports the text.',
      'President, office, direct: There are no more names on the list of speakers.',
    ])
    expect(read(text, actors).map(({ speaker }) => speaker.actor)).toEqual([null, 'armenia', null, 'norway', null])
  })

  it('of hearings part name and words by a full stop', () => {
    const text = form(`
      The Chairman. The committee will come to order. We thank the witness for coming.

      Senator Ruiz. Thank you, Mr. Chairman. Do you support the base treaty?

      Ms. Koh. I do, Senator, as long as the rent is fixed.

      Senator Ruiz. And if it is not?

      Ms. Koh. Then we should walk away.`)
    expect(said(text)).toEqual([
      'Chairman, office, direct: The committee will come to order. We thank the witness for coming.',
      'Ruiz, named, direct: Thank you, Mr. Chairman. Do you support the base treaty?',
      'Koh, named, direct: I do, Senator, as long as the rent is fixed.',
      'Ruiz, named, direct: And if it is not?',
      'Koh, named, direct: Then we should walk away.',
    ])
  })

  it('of interviews know from the opening who answers', () => {
    const text = form(`
      Foreign Minister Laila Haddad of Lebanon spoke to the Levant Review on Tuesday about the maritime border.

      Q: Will you sign in Naqoura?

      A: We will sign when the map is final. The mediator assured us that Israel has dropped line 23.

      Q. And if not?

      A. Then there is nothing to sign.`)
    expect(said(text)).toEqual([
      'reporter (anonymous), anonymous, direct: Will you sign in Naqoura?',
      'Laila Haddad, named, direct: We will sign when the map is final. The mediator assured us that Israel has dropped line 23.',
      'mediator, office, indirect: Israel has dropped line 23',
      'reporter (anonymous), anonymous, direct: And if not?',
      'Laila Haddad, named, direct: Then there is nothing to sign.',
    ])
  })

  it('leave an answer to nobody where nothing says who answers', () => {
    expect(said('Q: Will you sign?\n\nA: When the map is final.')).toEqual([
      'reporter (anonymous), anonymous, direct: Will you sign?',
      'null, unknown, direct: When the map is final.',
    ])
  })

  it.each([
    [
      'names in bold, first in full with office',
      `**Ana Ruiz, foreign minister of Peru:** We want a quota for both fleets.

      **Interviewer:** Has Ecuador agreed?

      **Ruiz:** Not yet.`,
      [
        'Ana Ruiz, named, direct: We want a quota for both fleets.',
        'reporter (anonymous), anonymous, direct: Has Ecuador agreed?',
        'Ana Ruiz, named, direct: Not yet.',
      ],
    ],
    [
      'a joint appearance of two',
      `PRESIDENT ADJOVI (via interpreter): We reject any displacement.

      CHANCELLOR BAUER: Germany will pay for scanners.

      PRESIDENT ADJOVI (via interpreter): I thank the chancellor.`,
      [
        'Adjovi, named, direct: We reject any displacement.',
        'Bauer, named, direct: Germany will pay for scanners.',
        'Adjovi, named, direct: I thank the chancellor.',
      ],
    ],
    [
      'surnames alone, where one comes back',
      `Transcript of the show

      Larsen: We never agreed to that.

      Fikret: You did, in Antalya.

      Larsen: It was a draft.`,
      [
        'Larsen, named, direct: We never agreed to that.',
        'Fikret, named, direct: You did, in Antalya.',
        'Larsen, named, direct: It was a draft.',
      ],
    ],
    [
      'time codes and a host',
      `[00:01:10] OKAFOR: We are here for the tenth round. We expect results.

      [00:02:40] HOST: What results?

      [00:03:05] OKAFOR: A list of names, at least.`,
      [
        'Okafor, named, direct: We are here for the tenth round. We expect results.',
        'host (anonymous), anonymous, direct: What results?',
        'Okafor, named, direct: A list of names, at least.',
      ],
    ],
    [
      'a debate with surnames in capitals',
      `Ms. WATERS. Mr. Chairman, I rise to oppose the treaty.

      Mr. SMITH of New Jersey. I support the gentlelady.

      Ms. WATERS. I thank him.`,
      [
        'Waters, named, direct: Mr. Chairman, I rise to oppose the treaty.',
        'Smith, named, direct: I support the gentlelady.',
        'Waters, named, direct: I thank him.',
      ],
    ],
    [
      'questions in bold',
      `**Q: Who cut the cable?**

      A: We do not know. Estonia’s minister says it was an anchor.`,
      [
        'reporter (anonymous), anonymous, direct: Who cut the cable?',
        'null, unknown, direct: We do not know. Estonia’s minister says it was an anchor.',
        'Estonia’s minister, office, indirect: it was an anchor',
      ],
    ],
    [
      'labels on lines of their own',
      `FOREIGN MINISTER ÇELIK:
      We have agreed on a corridor. It opens in June.

      QUESTION (Anadolu):
      Who pays?

      SECRETARY-GENERAL LINDQVIST:
      The donors.`,
      [
        'Çelik, named, direct: We have agreed on a corridor. It opens in June.',
        'reporter (anonymous), anonymous, direct: Who pays?',
        'Lindqvist, named, direct: The donors.',
      ],
    ],
    [
      'an address in two parts',
      `PRESIDENT NYASHA: My fellow citizens, tonight I speak of peace.

      The general of the rebels told me on the phone: “I will lay down my arms.” I believe him.

      PRESIDENT NYASHA: We will sign on Thursday.`,
      [
        'Nyasha, named, direct: My fellow citizens, tonight I speak of peace. … ' +
          'The general of the rebels told me on the phone: “I will lay down my arms.” I believe him.',
        'rebels, collective, direct: “I will lay down my arms.”',
        'Nyasha, named, direct: We will sign on Thursday.',
      ],
    ],
    [
      'questioners of a named outlet, and a moderator',
      `MODERATOR: Welcome to the second session.

      MS. O’BRIEN: The backstop stays.

      QUESTION (Reuters): For how long?

      MS. O’BRIEN: For as long as it takes.`,
      [
        'moderator (anonymous), anonymous, direct: Welcome to the second session.',
        'O’Brien, named, direct: The backstop stays.',
        'reporter (anonymous), anonymous, direct: For how long?',
        'O’Brien, named, direct: For as long as it takes.',
      ],
    ],
  ])('read %s', (_, text, expected) => {
    expect(said(form(text))).toEqual(expected)
  })

  it('broken at a fixed width keep their turns apart', () => {
    const text = form(`
      MR. DIAZ: We have asked the guarantors for a list of the posts and the days on
      which they will be left, and we have had no answer to that since last March.
      Q: When will you ask again? They have said that they would answer by the summer.
      MR. DIAZ: Tomorrow.`)
    expect(said(text).map((line) => line.split(',')[0])).toContain('reporter (anonymous)')
    expect(said(text).at(-1)).toBe('Diaz, named, direct: Tomorrow.')
  })

  it('a news report with one turn stays a news report', () => {
    const text = form(`
      Talks on the Essequibo border resumed in Brasilia on Monday, officials said.

      PRESIDENT IRFAAN ALI: We are ready to talk to anybody who respects the court, and we will go on doing so.

      Venezuela’s vice president, Delia Rojas, said the court had no jurisdiction.`)
    expect(said(text)).toEqual([
      'officials (anonymous), anonymous, indirect: Talks on the Essequibo border resumed in Brasilia on Monday',
      'Irfaan Ali, named, direct: We are ready to talk to anybody who respects the court, and we will go on doing so.',
      'Delia Rojas, named, indirect: the court had no jurisdiction',
    ])
  })

  it('an exchange quoted in a news report stays quoted', () => {
    const text = form(`
      Asked whether he would sign, the two had this exchange:

      Minister: “I will not.”

      Reporter: “Why?”

      Minister: “Because it is a bad deal for fishermen.”

      Talks resume on Monday.`)
    expect(said(text)).toEqual([
      'Minister, office, direct: “I will not.”',
      'reporter (anonymous), anonymous, direct: “Why?”',
      'Minister, office, direct: “Because it is a bad deal for fishermen.”',
    ])
  })

  it.each([
    [
      'where states stand',
      `Where they stand:

      Russia: wants recognition of the four regions.

      Ukraine: wants a full withdrawal.

      Turkey: offers to host the talks.`,
    ],
    [
      'a glossary',
      `Ceasefire: a halt to all fire for sixty days.

      Buffer zone: a strip of two kilometres without troops.

      Guarantor: a state that answers for the other side.`,
    ],
    [
      'an agenda',
      `Agenda for Thursday

      Time: 10:00

      Venue: Palais des Nations

      Agenda item 3: Border demarcation

      Contact: Press Office, room 4

      Re: Your letter of 3 May

      Sources: Reuters, AFP`,
    ],
    [
      'headings in capitals',
      `KEY POINTS: Talks resume on Monday in the capital, with both sides present.

      BACKGROUND: The border has been closed for nine years, with one break in 2019.

      KEY POINTS: The crossing is to open for lorries first and for people after that.`,
    ],
    [
      'a count',
      `Hillary Novak: 1,769.

      Bernard Klein: 1,501.

      Novak: 547.

      Klein: 46.`,
    ],
  ])('are not found in %s', (_, text) => {
    expect(said(form(text))).toEqual([])
  })
})
