import { contentId } from '../text/content-id.ts'
import { type Holding, type ReviewCondition, type ReviewEvent, reviewsInForce } from './review-event.ts'

/** How the names of a codebook change; a name that stays is given back. */
export interface Renaming {
  readonly actor: (id: string) => string
  readonly issue: (id: string) => string
  /** By the issue as it was called before. */
  readonly alternative: (issue: string, id: string) => string
}

/**
 * The events that make a person's reviews follow names that change: each review in force that names one is undone and said again with
 * the new name. Nothing is taken out of the file; undone in their turn, the old reviews are in force again.
 */
export function renameInReviews(
  reviews: readonly ReviewEvent[],
  renaming: Renaming,
  at: string,
): readonly ReviewEvent[] {
  return reviewsInForce(reviews).flatMap((review): readonly ReviewEvent[] => {
    const renamed = rename(review, renaming)
    if (JSON.stringify(renamed) === JSON.stringify(review)) return []
    const id = contentId('review', 'renamed', review.id, JSON.stringify(renamed), at)
    return [
      { event: 'undo', id: contentId('review', 'undo', review.id, at, id), at, of: review.id },
      { ...renamed, id, at },
    ]
  })
}

function rename(review: ReviewEvent, names: Renaming): ReviewEvent {
  const condition = (each: ReviewCondition): ReviewCondition => ({
    ...each,
    issue: names.issue(each.issue),
    ...(each.alternative !== undefined && { alternative: names.alternative(each.issue, each.alternative) }),
    ...(each.anyOf && { anyOf: each.anyOf.map((id) => names.alternative(each.issue, id)) }),
  })
  switch (review.event) {
    case 'accept':
    case 'reject':
      return { ...review, holding: renameHolding(review.holding, names) }
    case 'add': {
      const { onlyIf } = review
      return {
        ...review,
        holding: renameHolding(review.holding, names),
        ...(onlyIf && { onlyIf: onlyIf.map(condition) }),
      }
    }
    case 'correct': {
      const { actor, issue, alternative, onlyIf } = review.becomes
      const on = issue ?? review.holding.issue
      return {
        ...review,
        holding: renameHolding(review.holding, names),
        becomes: {
          ...review.becomes,
          ...(actor !== undefined && { actor: names.actor(actor) }),
          ...(issue !== undefined && { issue: names.issue(issue) }),
          ...(alternative !== undefined && { alternative: names.alternative(on, alternative) }),
          ...(onlyIf && { onlyIf: onlyIf.map(condition) }),
        },
      }
    }
    case 'accept-statement':
      return review.reading ? { ...review, reading: renameSpeaker(review.reading, names) } : review
    case 'add-statement':
      return { ...review, reading: renameSpeaker(review.reading, names) }
    case 'correct-statement': {
      const { becomes, reading } = review
      return {
        ...review,
        becomes: renameSpeaker(becomes, names),
        ...(reading && { reading: renameSpeaker(reading, names) }),
      }
    }
    default:
      return review
  }
}

const renameHolding = (holding: Holding, names: Renaming): Holding => ({
  ...holding,
  actor: names.actor(holding.actor),
  issue: names.issue(holding.issue),
  alternative: names.alternative(holding.issue, holding.alternative),
})

const renameSpeaker = <T extends { readonly actor?: string | null }>(reading: T, names: Renaming): T =>
  typeof reading.actor === 'string' ? { ...reading, actor: names.actor(reading.actor) } : reading
