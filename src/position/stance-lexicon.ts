import type { Stance } from './position.ts'

/** What a stance word takes: the things after it, the thing before it ("X is unacceptable"), or either. */
type Side = 'object' | 'subject' | 'either'

/** What a phrase does in a clause. */
export type Force =
  | { readonly kind: 'stance'; readonly stance: Stance; readonly side: Side; readonly denied?: Stance }
  /** Talk, study, consideration: no yes and no no; denied, it is a no. */
  | { readonly kind: 'talk' }
  /** will, would, can: a yes of the clause's own subject, if it is the speaker. */
  | { readonly kind: 'will'; readonly hedged: boolean }
  /** must, should, needs to: a demand, whoever the subject is. */
  | { readonly kind: 'must' }
  /** end, stop, halt: a no to a thing unless an alternative of the issue says the same. */
  | { readonly kind: 'end' }
  | { readonly kind: 'not' }
  | { readonly kind: 'hedge' }
  | { readonly kind: 'again' }
  /** Passed over: "coming back", "political will". */
  | { readonly kind: 'idle' }

const object = (stance: Stance): Force => ({ kind: 'stance', stance, side: 'object' })
const subject = (stance: Stance): Force => ({ kind: 'stance', stance, side: 'subject' })
const either = (stance: Stance): Force => ({ kind: 'stance', stance, side: 'either' })

/**
 * Phrases and their force, parted by commas; words are compared by their stems, `=word` exactly, `_` stands for up to
 * three words.
 */
export const stancePhrases: readonly (readonly [Force, string])[] = [
  [
    object('requires'),
    'demand, insist, require, =need, =needs, =needed, urge, call for, call on, call upon, press for, push for, push _ to, press _ to, ask _ to, ask for, tell _ to, appeal for, appeal to, implore, exhort, stipulate, insistence, set as a condition, =condition of, make _ conditional, seek guarantees, pressure _ to, give _ hour to, give _ day to, give _ week to, give _ month to, lobby for, no alternative to, let us first, first see, only solution be, only option be, only way be, only path be, nothing less than, nothing short of, entitled to, right to',
  ],
  [
    { kind: 'stance', stance: 'supports', side: 'object', denied: 'rejects' },
    'ready to, be ready, willing to, prepare to, intend, plan to, be in a position to',
  ],
  [{ kind: 'stance', stance: 'requires', side: 'object', denied: 'opposes' }, 'want, wish for, seek'],
  [
    subject('requires'),
    'crucial, essential, vital, =necessary, indispensable, imperative, precondition, prerequisite, non negotiable, nonnegotiable, be key, be a key, be a must, be the only way, only way, only path, only solution, only option, only viable, only acceptable, only answer, only basis, come first, be first, =critical, be paramount, be a priority, be overdue, long overdue, be urgent, be the key, be a condition, be the basis, =sacrosanct, be the condition, be our condition, not open to negotiation, be needed, be required, not negotiable, be a matter of principle',
  ],
  [
    object('supports'),
    'support, =back, =backs, =backed, =backing, endorse, endorsement, favour, favor, in favour of, in favor of, welcome, champion, advocate, propose, =offer, =offers, =offered, =offering, pledge, promise, vow, commit, commit to, =agree, =agrees, =agreed, =agreeing, agree to, agree on, agree with, ready for, readiness to, willingness to, =prepared for, intention to, intention of, plan on, plan for, aim to, determine to, keen to, keen on, hope to, hope for, hope that, =defended, =defends, embrace, approve, decide to, decision to, announce, play _ part, undertake to, stand behind, side with, stand by, look forward to, =proposing, eager to, happy to, would like to, like to, glad to, float, put forward, table a, opt for, vote for, believe in, push ahead with, press ahead with, go ahead with, move ahead with, proceed with, on board with, commitment to, proponent of, join calls for, throw _ weight behind, give _ backing to, lend _ support, ratify, sign up to, sign on to, adhere to, abide by, honour, honor, recommend, =prefers, =prefer, preference for, in support of, urge support, swear to, set out to, threaten to, prepare for, moved to, =aims for, look to, be for',
  ],
  [
    subject('supports'),
    'be welcome, good idea, be useful, be helpful, be positive, right step, step forward, be desirable, be worth, be in our interest, bring peace, pave the way, be fair, be reasonable, common sense, be a breakthrough, very well advanced, well advanced, be beneficial, be a win, be a chance, be an opportunity, be logical, be legitimate',
  ],
  [
    either('accepts'),
    'accept, would not block, will not block, would not veto, will not veto, not stand in the way of, not stand in the way, acceptable, live with, could tolerate, tolerate, open to, acquiesce, allow, permit, concede, consent to, agree in principle, in principle agree, go along with, come to terms with, come round to, amenable, receptive, be comfortable with, be possible, be feasible, entertain, acceptance, no objection, no objections, no problem with, drop _ opposition, drop _ objection, lift _ veto, lift _ objections, can be discussed',
  ],
  [
    either('undecided'),
    'noncommittal, leave open, leave _ open, leave the door open, non committal, not yet, have yet to, yet to, have not, reticent, decline to say, decline to comment, decline to commit, would not say, =undecided, not decided, make _ mind up, make up _ mind, too early, no decision, neither confirm, keep _ options open, open question, remain to be seen, equivocal, ambiguous about, vague about, vague on, refuse to be drawn, would not be drawn, stop short of, hold off, reserve judgment, reserve judgement, reserve _ position, non commital, be silent on, sidestep, dodge, evade, avoid committing, unclear whether, have not said, have not decided, without committing, no position, no comment, wait and see, up in the air, decline to rule, be evasive, be coy',
  ],
  [subject('undecided'), 'have to wait, must wait, should wait, will wait, can wait'],
  [
    { kind: 'talk' },
    'consider, consideration, under consideration, under review, study, examine, review, discuss, discussion of, talk about, talk on, weigh, mull, explore, look at, look into, think about, assess, ponder, contemplate, bring up, debate, evaluate, analyse, analyze',
  ],
  [
    either('opposes'),
    'oppose, =opposition, against, concern, reluctant, reluctance, unhappy, wary, sceptical, skeptical, scepticism, skepticism, object to, objection to, have objections, resist, resistance to, discourage, dislike, caution against, warn against, hesitant, disagree, disapprove, condemn, denounce, criticise, criticize, balk, doubt, misgivings, reservations, deplore, decry, lament, fear, alarm, worry, =averse, =hostile, take issue with, stand in the way, uneasy, voice concern, push back, not in favour of, not in favor of, cool on, cool to, lukewarm, speak out against, disappointed, protest, protests, regret, be no fan of, complain about, lash out at, slam, blast, attack the',
  ],
  [
    subject('opposes'),
    'mistake, dangerous, bad idea, premature, unhelpful, problematic, be wrong, unfair, unrealistic, harmful, provocation, provocative, disaster, disastrous, catastrophe, catastrophic, escalation, act of war, act of aggression, declaration of war, legitimate target, legitimate targets, undermine, threaten, jeopardise, jeopardize, derail, destabilise, destabilize, prolong the war, prolong the conflict, reward, counterproductive, illegal, unlawful, unjust, unjustified, reckless, irresponsible, betrayal, unwise, unnecessary, =unworkable, illegitimate, damage, be a trap, be a threat, hurt, harm, meaningless, pointless, be pointless, futile, weaken, =unfeasible, worsen, backfire, be too much, go too far, be a step too far, be a violation, violate, complicate, aggravate, kill the, destroy the, be excessive',
  ],
  [
    object('rejects'),
    'reject, rejection, rule out, rule _ out, refuse, refusal, veto, block, turn down, turn _ down, =dismiss, =dismissed, =dismisses, rebuff, spurn, forbid, exclude, preclude, thwart, repudiate, say no to, never accept, never agree to, never agree, never allow, never sign, never recognise, never recognize, never permit, never tolerate, never consent to, no intention of, no intention to, no plans to, no plan to, no question of, no room for, no place for, no interest in, no appetite for, no role for, no space for, no need for, deny _ access, renounce, torpedo, foreclose, shut the door on, close the door on, shoot down, scupper, walk away from, have nothing to do with, brush aside, brush off, brush _ aside, decline to, not ready to, =vetoed, throw out, close the door to, do away with, abrogate, under no circumstances, in no circumstances, no circumstances, disavow, boycott, unwilling, unable to accept, no willingness, pull out of, balk at, fend off, bar the, prevent, resist any, rather die than, sooner die than',
  ],
  [
    subject('rejects'),
    'unacceptable, out of the question, non starter, nonstarter, red line, red lines, off the table, not on the table, unthinkable, inconceivable, be impossible, impossible, not up for negotiation, not up for discussion, not for sale, not for discussion, not an option, no option, intolerable, inadmissible, be no question, not be negotiated, not subject to negotiation, be dead, not up for debate, no go, be excluded, be ruled out, be rejected, will not happen, never happen, not happen, not going to happen, not work, be over, no place in, no place for, not a bargaining chip, cannot be',
  ],
  [{ kind: 'will', hedged: false }, '=will, =shall, =going to, be set to, be about to, =can, be able to'],
  [{ kind: 'will', hedged: true }, '=would, =could, =may, =might, be likely to, consider sending, be expected to'],
  [{ kind: 'must' }, '=must, =should, need to, have to, have got to, ought to, =need, be obliged to, be supposed to'],
  [
    { kind: 'end' },
    'end, stop, halt, cease, abandon, scrap, cancel, drop, give up, dismantle, suspend, freeze, delay, postpone, lift, reverse, renounce, forgo, curb, refrain from, relinquish, undo, repeal, revoke, terminate, phase out, shut down, remove, ease, abolish, let go of, forsake',
  ],
  [
    { kind: 'not' },
    'not, never, no, nor, neither, hardly, scarcely, no longer, nothing, far from, less, without, nobody, no one, none, stop short of, fail to, deny',
  ],
  [
    { kind: 'hedge' },
    'signal, hint, suggest, perhaps, possibly, =likely, =may, =might, =could, consider, indicate, imply, seem, appear, reportedly, be believed to, be thought to, in principle, tentative, cautious, conceivably',
  ],
  [
    { kind: 'again' },
    'again, reiterate, repeat, =still, continue to, once more, reaffirm, once again, restate, as before, maintain, renew, remain, stand by',
  ],
  [
    { kind: 'idle' },
    'drop _ demand for, withdraw _ demand for, abandon _ demand for, drop _ insistence on, no longer insist on, no longer demand, political will, free will, =will of, come back, get back, go back, step back, bring back, back to, back in, back from, back on, hold back, hand back, hand _ back, move back, fall back, pay back, buy back, call back, be back, draw back, scale back, cut back, way back, put back, push _ back, pull back, roll back, turn back, take back, win back, fight back, look back, send back, give back, set back, back and forth, back home, not only, not just, not merely, not least, no doubt, no matter, nothing about, need not, may have to, might have to, could have to, not simply, key issue, a concern, main concern, the need, in need of, little doubt, not sure whether, at odds, no secret, no wonder, security concern, security concerns, as far as, whether or not, end of, by the end, at the end, in the end, year end, weekend, end to end, the end, no sooner, no less, no more, no fewer, with no, deep concern for, for example, offer condolences, agree that, agree history, agree there, no surprise, not long, not until, not surprisingly, end up, must have, left to, left with, left out, left in, left behind, leave it to',
  ],
]
