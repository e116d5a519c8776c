import { stem } from '../text/stem.ts'

const families = [
  'halt abeyance stop end cease freeze suspend pause ban moratorium discontinue terminate cancel scrap',
  'lift ease relax waive remove relief repeal drop removal',
  'deploy deployment send station dispatch deployed',
  'withdraw withdrawal leave evacuate pullout pull quit exit vacate',
  'release free return exchange swap',
  'continue keep maintain retain remain preserve current unchanged stay kept',
  'open reopen unblock',
  'close shut closed closure',
  'reduce cut lower slash decrease reduction trim downgrade',
  'increase raise boost expand hike rise double triple',
  'join accession accede membership member join enter',
  'share shared joint jointly sharing common',
  'full complete total entire fully completely entirely comprehensive whole permanent',
  'partial partly partially limited phased gradual gradually interim temporary',
  'sign ratify signed conclude sealed finalise finalize',
  'pay compensate fund finance paid payment compensation funding financing reparation',
  'handover transfer cede surrender hand extradite',
  'monitor observer observe inspect inspector monitoring verification verify inspection',
  'recognise recognition recognized acknowledge',
  'independence independent secession sovereign statehood',
  'autonomy autonomous self-rule self-government',
  'federal federation federated bizonal confederal',
  'disarm disarmament demobilise demobilisation dismantle decommission',
  'build construct built construction',
  'dismantle destroy eliminate dismantled',
  'resume restart restore reinstate resumption revive',
  'direct face-to-face bilateral',
  'binding mandatory compulsory obligatory',
  'voluntary optional',
  'delay postpone defer postponed slow',
  'accept agree agreed accepted yes',
  'grant give provide granted extend',
  'ban prohibit prohibited forbid outlaw',
  'cap limit ceiling limited capped',
  'elections vote election poll referendum',
  'extend extension prolong extended renew renewal',
  'open-ended indefinite indefinitely permanent',
]

const kin = new Map<string, Set<string>>()

function grown(): ReadonlyMap<string, ReadonlySet<string>> {
  if (kin.size > 0) return kin
  for (const family of families) {
    const stems = family.split(' ').map(stem)
    for (const member of stems) kin.set(member, new Set([...(kin.get(member) ?? []), ...stems]))
  }
  return kin
}

/** The stems that say much the same as this one in talk of negotiated alternatives; itself included. */
export function kindredStems(word: string): ReadonlySet<string> {
  return grown().get(word) ?? new Set([word])
}

const undoing = new Set(
  'halt stop end cease freeze suspend ban lift ease remove relief repeal drop withdraw leave close reduce cut release dismantle disarm cancel scrap pause abandon quit limit cap'
    .split(' ')
    .map(stem),
)

/** True when the stem names the undoing of something that exists: lift, halt, withdraw. */
export function isUndoing(word: string): boolean {
  return undoing.has(word)
}
