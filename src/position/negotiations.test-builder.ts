import type { Codebook, Issue } from './codebook.ts'
import { actor, issue } from './coding.test-builder.ts'

const book = (actors: Codebook['actors'], issues: readonly Issue[]): Codebook => ({
  id: 'table',
  title: 'Table',
  actors,
  issues,
  goal: {},
  disputed: [],
})

const cyprus = book(
  [
    actor('gc', 'Republic of Cyprus', ['Greek Cypriots', 'Nicosia', 'Christodoulides']),
    actor('tc', 'Turkish Cypriots', ['Tatar']),
    actor('turkey', 'Turkey', ['Ankara', 'Turkish']),
  ],
  [
    issue(
      'settlement-model',
      'On what model is the island reunited?',
      ['none', 'federation', 'two-states'],
      ['model', 'federation', 'two-state solution', 'sovereign equality'],
      { federation: ['federation'], 'two-states': ['two-state solution', 'sovereign equality'] },
    ),
    issue(
      'troops',
      'Do Turkish troops leave the island?',
      ['stay', 'withdrawn'],
      ['troops', 'soldiers', 'troop withdrawal'],
    ),
    issue(
      'direct-trade',
      'May the north trade directly with the EU?',
      ['none', 'allowed'],
      ['direct trade', 'direct flights'],
    ),
    issue('talks', 'Do formal talks resume?', ['suspended', 'resumed'], ['talks', 'negotiations']),
  ],
)
const sudan = book(
  [
    actor('saf', 'Sudanese army', ['the army', 'Burhan', 'army chief']),
    actor('rsf', 'Rapid Support Forces', ['RSF', 'Hemedti']),
    actor('un', 'United Nations', ['UN'], 'mediator'),
  ],
  [
    issue(
      'truce',
      'Do the fighters stop?',
      ['none', 'humanitarian-truce'],
      ['truce', 'ceasefire', 'cessation of hostilities'],
    ),
    issue(
      'cities',
      'Does the RSF leave the cities?',
      ['occupied', 'withdrawn'],
      ['cities', 'residential areas', 'civilian homes', 'withdrawal from cities'],
    ),
    issue(
      'crossing',
      'Is the Adre crossing open for aid?',
      ['closed', 'open'],
      ['Adre', 'border crossing', 'aid corridor'],
    ),
    issue(
      'civilian-rule',
      'Does a civilian government take over?',
      ['none', 'civilian-government'],
      ['civilian government', 'civilian rule', 'handover of power'],
    ),
  ],
)
const iran = book(
  [
    actor('iran', 'Iran', ['Tehran', 'Araghchi', 'Iranian']),
    actor('us', 'United States', ['U.S.', 'Washington', 'Witkoff', 'American']),
    actor('iaea', 'IAEA', ['Grossi'], 'mediator'),
  ],
  [
    issue(
      'enrichment',
      'Does Iran enrich uranium?',
      ['unlimited', 'capped', 'halted'],
      ['enrichment', 'enrich', 'uranium'],
    ),
    issue('sanctions', 'Are the sanctions lifted?', ['kept', 'lifted'], ['sanctions', 'sanctions relief']),
    issue(
      'inspections',
      'Do inspectors return?',
      ['none', 'full-access'],
      ['inspections', 'inspectors', 'IAEA access'],
    ),
    issue(
      'missiles',
      'Are missiles part of the deal?',
      ['excluded', 'limited'],
      ['missile programme', 'missiles', 'missile program'],
    ),
  ],
)
const korea = book(
  [
    actor('dprk', 'North Korea', ['Pyongyang', 'Kim Jong Un', 'KCNA']),
    actor('rok', 'South Korea', ['Seoul']),
    actor('us', 'United States', ['Washington', 'U.S.']),
  ],
  [
    issue(
      'denuclearisation',
      'Does the North give up its nuclear arms?',
      ['none', 'denuclearised'],
      ['denuclearisation', 'denuclearization', 'nuclear weapons', 'nuclear disarmament'],
    ),
    issue(
      'drills',
      'Do the joint exercises go on?',
      ['continued', 'suspended'],
      ['joint exercises', 'military drills', 'drills'],
    ),
    issue(
      'declaration',
      'Is the war declared over?',
      ['none', 'declared'],
      ['end-of-war declaration', 'end of war declaration', 'formal end to the war'],
    ),
  ],
)
const nile = book(
  [
    actor('ethiopia', 'Ethiopia', ['Addis Ababa', 'Abiy Ahmed']),
    actor('egypt', 'Egypt', ['Cairo', 'Shoukry']),
    actor('sudan', 'Sudan', ['Khartoum']),
  ],
  [
    issue('filling', 'How is the dam filled?', ['unilateral', 'agreed-schedule'], ['filling', 'reservoir']),
    issue(
      'agreement',
      'Is there a binding agreement?',
      ['none', 'guidelines', 'binding'],
      ['agreement', 'accord', 'guidelines'],
      { binding: ['legally binding', 'binding agreement'], guidelines: ['guidelines', 'non-binding'] },
    ),
    issue('data-sharing', 'Are flow data shared?', ['none', 'shared'], ['data', 'data exchange', 'flow data']),
    issue('mediation', 'Who mediates?', ['african-union', 'quartet'], ['mediation', 'mediators'], {
      'african-union': ['African Union'],
      quartet: ['quartet', 'international mediation'],
    }),
  ],
)
const kosovo = book(
  [
    actor('kosovo', 'Kosovo', ['Pristina', 'Kurti']),
    actor('serbia', 'Serbia', ['Belgrade', 'Vucic']),
    actor('eu', 'European Union', ['EU', 'Brussels', 'Lajcak'], 'mediator'),
  ],
  [
    issue(
      'association',
      'Is the association of Serb municipalities formed?',
      ['none', 'formed'],
      ['association', 'association of Serb-majority municipalities'],
    ),
    issue(
      'recognition',
      'Does Serbia recognise Kosovo?',
      ['none', 'de-facto', 'full'],
      ['recognition', 'recognise', 'independence'],
    ),
    issue('plates', 'Are licence plates settled?', ['disputed', 'settled'], ['licence plates', 'license plates']),
  ],
)
const sahara = book(
  [
    actor('morocco', 'Morocco', ['Rabat', 'Bourita']),
    actor('polisario', 'Polisario Front', ['Polisario', 'Ghali']),
    actor('algeria', 'Algeria', ['Algiers']),
  ],
  [
    issue(
      'status',
      'What becomes of the territory?',
      ['unresolved', 'autonomy', 'independence'],
      ['autonomy', 'independence', 'autonomy plan', 'self-determination'],
      { autonomy: ['autonomy'], independence: ['independence'] },
    ),
    issue('referendum', 'Is a referendum held?', ['none', 'held'], ['referendum', 'vote on self-determination']),
    issue('ceasefire', 'Does the truce return?', ['broken', 'restored'], ['ceasefire', 'truce']),
  ],
)
const kashmir = book(
  [
    actor('india', 'India', ['New Delhi', 'Delhi', 'Jaishankar']),
    actor('pakistan', 'Pakistan', ['Islamabad', 'Sharif']),
  ],
  [
    issue('dialogue', 'Do the two talk?', ['none', 'held'], ['dialogue', 'talks']),
    issue(
      'mediation',
      'May a third party mediate?',
      ['none', 'third-party'],
      ['mediation', 'third-party mediation', 'mediator'],
    ),
    issue(
      'water-treaty',
      'Does the Indus treaty stand?',
      ['suspended', 'restored'],
      ['Indus Waters Treaty', 'water treaty'],
    ),
    issue(
      'terrorism',
      'Does cross-border violence stop?',
      ['unchanged', 'ended'],
      ['cross-border terrorism', 'terrorism', 'militants'],
    ),
  ],
)
const trade = book(
  [
    actor('us', 'United States', ['U.S.', 'Washington', 'Greer']),
    actor('china', 'China', ['Beijing', 'Chinese commerce ministry']),
    actor('eu', 'European Union', ['EU', 'Brussels', 'Sefcovic']),
  ],
  [
    issue('tariffs', 'What tariffs apply?', ['25-percent', '10-percent', 'zero'], ['tariffs', 'duties', 'tariff']),
    issue(
      'rare-earths',
      'Are rare earths exported?',
      ['restricted', 'licensed'],
      ['rare earths', 'rare earth exports', 'export controls'],
    ),
    issue('beef', 'Is hormone beef let in?', ['banned', 'admitted'], ['hormone-treated beef', 'beef']),
    issue(
      'chips',
      'Are chip exports allowed?',
      ['banned', 'allowed'],
      ['chip exports', 'advanced chips', 'semiconductors'],
    ),
  ],
)
const climate = book(
  [
    actor('aosis', 'small island states', ['AOSIS', 'island states']),
    actor('saudi', 'Saudi Arabia', ['Riyadh']),
    actor('eu', 'European Union', ['EU', 'Hoekstra']),
    actor('india', 'India', ['New Delhi']),
  ],
  [
    issue(
      'phase-out',
      'Are fossil fuels phased out?',
      ['none', 'phase-down', 'phase-out'],
      ['fossil fuels', 'fossil fuel', 'coal'],
    ),
    issue(
      'finance',
      'How much is paid a year?',
      ['100-billion', '300-billion', '1.3-trillion'],
      ['climate finance', 'finance goal', 'finance'],
    ),
    issue('loss-fund', 'Is a loss and damage fund set up?', ['none', 'fund'], ['loss and damage', 'fund']),
  ],
)

/** For tests: ten negotiations, with codebooks as a first-time user writes them. */
export const negotiations: Readonly<Record<string, Codebook>> = {
  cyprus,
  sudan,
  iran,
  korea,
  nile,
  kosovo,
  sahara,
  kashmir,
  trade,
  climate,
}
