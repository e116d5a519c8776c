import type { SectionId } from '../../src/brief/brief.ts'

/** A question an analyst asks of the seed reports, where the brief answers it, and what its answer must rest on. */
export interface SeedQuestion {
  readonly id: string
  readonly asks: string
  /** The gold answer, in our words. */
  readonly gold: string
  readonly sections: readonly SectionId[]
  /** The words that the gold answer rests on: each must be cited, of a list one. */
  readonly cites: readonly (string | readonly string[])[]
  /** Of these, what the answer may miss. */
  readonly missed?: readonly string[]
  readonly says?: readonly string[]
  readonly never?: readonly RegExp[]
}

const backup = 'some kind of backup from the United States'
const required = 'a condition Starmer required'
const putinRejects = 'Putin rejects any suggestions'
const anyOptions = 'it could not consider “any options”'
const polandVoa = 'including Poland, have ruled it out'
const polandReuters = 'such as Poland, have ruled it out'
const noncommittal = 'was noncommittal on providing any security guarantees'
const macronAgreed = 'agreed with Trump on the deployment'
const formOfDeal = 'the U.S. backstop could be given in the form of the deal'
const workers = 'It’s a backstop, you could say.'
const keepWord = 'keep his word'
const readyToDeploy = 'was ready to deploy peacekeeping troops together with its allies'
const dealFirst = 'I don’t like to talk about peacekeeping until we have a deal'
const functionalCeasefire = 'dialed down to a functional ceasefire'
const beyondVeryMuch = 'I’m not going to make security guarantees beyond very much'
const lastingPeace = 'we need a lasting peace, not a ceasefire'
const comeAgain = 'the opportunity to wait and to come again'

/** Q1–Q12 of the gold file for the seeds. */
export const seedQuestions: readonly SeedQuestion[] = [
  {
    id: 'Q1',
    asks: 'What exactly does each party mean by “backstop”?',
    gold: 'London: a U.S. guarantee behind the force, to deter; its form left open. Washington: an economic presence through the minerals deal. The reporters: proposed, not yet defined.',
    sections: ['meanings'],
    missed: ['Precisely what that layers up to'],
    cites: [
      'provide a security “backstop” to any future European peacekeepers',
      'the backstop was crucial in order to deter',
      backup,
      'Precisely what that layers up to',
      formOfDeal,
      workers,
      beyondVeryMuch,
      'securing what he calls a “backstop” from Trump',
      'a proposed U.S. “backstop” to support',
    ],
    never: [/aircraft|intelligence/, /United States (offers|gives) the backstop/],
  },
  {
    id: 'Q2',
    asks: 'Who has ruled out what?',
    gold: 'Russia: any peacekeepers. Poland and others not named: deployment. London: a peace that rewards the aggressor, and troops without U.S. backup. Washington: nothing.',
    sections: ['refusals'],
    missed: ['Any agreement cannot lead to a peace'],
    cites: [putinRejects, anyOptions, polandVoa, polandReuters, 'Any agreement cannot lead to a peace'],
    never: [/United States[^.;–]*rules? out an American (military|economic) backstop/],
  },
  {
    id: 'Q3',
    asks: 'Whose yes depends on whose?',
    gold: 'London waits for Washington; Washington for a deal or a functional ceasefire, so for Moscow and Kyiv; Moscow refuses without a stated condition; Paris is ready without one.',
    sections: ['waits', 'conditions'],
    cites: [backup, required, dealFirst, functionalCeasefire, formOfDeal],
  },
  {
    id: 'Q4',
    asks: 'What changed since Monday?',
    gold: 'Trump from no guarantees “beyond very much” to noncommittal and an economic form. Not changed: Russia, Poland, that Europe step up, Starmer’s condition.',
    sections: ['changes'],
    cites: [beyondVeryMuch, noncommittal, formOfDeal, workers, anyOptions, required],
    never: [/(dropped|gave up|withdrew) (its|the|his) condition/],
  },
  {
    id: 'Q5',
    asks: 'Do the two outlets agree?',
    gold: 'On what both report, yes; one tension: on the European force Trump agreed with Macron (Reuters), and does not like to talk about it (VOA).',
    sections: ['accounts'],
    cites: [dealFirst, macronAgreed, noncommittal, beyondVeryMuch, putinRejects, anyOptions, polandVoa, polandReuters],
  },
  {
    id: 'Q6',
    asks: 'Who would put troops on the ground, and on what terms?',
    gold: 'London with U.S. backup and allies; Paris ready, no condition stated; Warsaw no; Washington offers none; Russia refuses them all. No number, mandate, place or date.',
    sections: ['commitments', 'positions', 'limits'],
    missed: ['“concerns” about putting troops on the ground'],
    cites: [
      backup,
      readyToDeploy,
      required,
      'including France ready to do so',
      'supports a French-led proposal',
      polandVoa,
      polandReuters,
      workers,
      '“concerns” about putting troops on the ground',
      putinRejects,
      anyOptions,
    ],
    says: ['No position gives a number or a deadline for a European force in Ukraine'],
    never: [/\d+ (troops|soldiers|peacekeepers)/],
  },
  {
    id: 'Q7',
    asks: 'What has the United States actually committed to?',
    gold: 'Nothing on security: an agreement with Macron in the reporter’s words, a hint that the minerals deal is a backstop, confidence in Putin, no guarantee. That it agreed with London is London’s word.',
    sections: ['commitments', 'positions', 'compliance', 'limits'],
    cites: [
      macronAgreed,
      formOfDeal,
      workers,
      keepWord,
      noncommittal,
      beyondVeryMuch,
      'We agreed history must be on the side',
      'There’s no issue between us on this',
    ],
    never: [/United States (supports|accepts|requires) an American military backstop(?!,)/],
  },
  {
    id: 'Q8',
    asks: 'In what order does each side want things done?',
    gold: 'London: the guarantee as part of the peace, not a ceasefire alone. Washington: deal first, then peacekeeping; a functional ceasefire. Russia: no peacekeepers at any step.',
    sections: ['sequence'],
    missed: [comeAgain],
    cites: [lastingPeace, comeAgain, dealFirst, functionalCeasefire, 'The type of force deployed will depend'],
  },
  {
    id: 'Q9',
    asks: 'Why is there no deal, and what is the smallest change that opens one?',
    gold: 'Each enough: London needs what Washington does not give; Russia refuses; the order clashes. Noncommittal counts as not given, and that is an assumption.',
    sections: ['answer', 'blocking', 'waits'],
    missed: [noncommittal, lastingPeace],
    cites: [
      [backup, required],
      [noncommittal, beyondVeryMuch, 'did not get a firm nod'],
      [putinRejects, anyOptions],
      [lastingPeace, comeAgain],
      [dealFirst, functionalCeasefire],
    ],
    says: ['undecided or silent counts as no'],
  },
  {
    id: 'Q10',
    asks: 'Would it hold?',
    gold: 'Starmer: without a backstop Putin returns. Trump: he would keep his word, and workers deter. No chance and no duration is given.',
    sections: ['compliance', 'limits'],
    cites: [comeAgain, keepWord],
    says: ['Nothing here estimates a chance, a duration or an intention'],
    never: [/\d\s?(%|percent|years)/],
  },
  {
    id: 'Q11',
    asks: 'How good is the sourcing of each point?',
    gold: 'Named: Starmer, Trump, Putin, Macron. Not named: a senior official, British officials. Analysts: Weber, O’Hanlon. Reporter’s voice only: the Trump–Macron agreement, Poland, “noncommittal”. Absent: Ukraine.',
    sections: ['sourcing', 'gaps'],
    cites: [
      '“concerns” about putting troops on the ground',
      functionalCeasefire,
      'The type of force deployed will depend',
      'said was warm',
      'Starmer needs to reinforce',
      'Do these guys get along',
      macronAgreed,
      polandVoa,
      polandReuters,
      putinRejects,
      noncommittal,
    ],
    says: [
      'senior administration official (anonymous)',
      'British officials',
      'Gesine Weber',
      'Ukraine: no statement at all found',
    ],
  },
  {
    id: 'Q12',
    asks: 'What to ask next?',
    gold: 'Ukraine on everything; whether the economic form would satisfy Starmer’s condition; how far Russia’s refusal reaches.',
    sections: ['questions'],
    cites: [formOfDeal, backup],
    says: ['What does Ukraine say on', 'Would an American economic backstop'],
  },
]
