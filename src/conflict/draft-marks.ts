import { contentId } from '../text/content-id.ts'

/** Where something stands in a conflict.yaml: keys, and what tells the entries of a list apart. */
export type Path = readonly string[]

/** What was proposed to a person so far. What was proposed and is not in the file, a person took out. */
export interface DraftMarks {
  propose(path: Path, value: string): void
  /** True when an earlier draft proposed it. */
  has(path: Path, value: string): boolean
  /** It was taken back by a draft, not by a person. */
  forget(path: Path, value: string): void
  text(): string
}

/** Marks as a file keeps them: short ids made from content, so that no earlier draft has to be kept. */
export function openMarks(written: string): DraftMarks {
  const before = new Set(written.split(/\s+/u).filter(Boolean))
  const now = new Set(before)
  return {
    propose: (path, value) => void now.add(markOf(path, value)),
    has: (path, value) => before.has(markOf(path, value)),
    forget: (path, value) => void now.delete(markOf(path, value)),
    text: () => [...now].toSorted().join(' '),
  }
}

/** Two values that differ in white space alone are one. */
export const spaced = (text: string): string => text.trim().replace(/\s+/gu, ' ')

const markOf = (path: Path, value: string) => contentId('d', ...path, '', spaced(value)).slice(2, 10)
