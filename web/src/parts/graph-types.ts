import type { ReactNode } from 'react'

/** A box of a graph. */
export interface GraphNode {
  readonly id: string
  readonly label: string
  /** A second line, smaller. */
  readonly detail?: string
  /** A few words under the label that tell this box from the others ("can move first"), beside its sign. */
  readonly mark?: string
  /** `gap` is hatched: a silence. */
  readonly kind?: 'plain' | 'gap'
  readonly emphasised?: boolean
  /** The id of the group it stands in. */
  readonly group?: string
}

/** An arrow of a graph. */
export interface GraphEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  /** Written on the arrow where there is room for the words of all, else `tag` is. */
  readonly label?: string
  /** At most three characters; a key to the list beside the graph. */
  readonly tag: string
  /** What the arrow says, as a sentence. */
  readonly sentence: string
  readonly emphasised?: boolean
  readonly dashed?: boolean
}

/** Boxes that belong together, with a frame around them. */
export interface GraphGroup {
  readonly id: string
  readonly label: string
}

export interface GraphContent {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly groups?: readonly GraphGroup[]
}

/** A graph to draw, and what happens when something in it is opened. */
export interface GraphProps extends GraphContent {
  /** What the graph shows, for those who do not see it. */
  readonly title: string
  /** A box or an arrow was opened. */
  readonly onOpen: (id: string, kind: 'node' | 'edge') => void
  /** The id of the box or arrow that is open. */
  readonly chosen?: string | undefined
  /** Stands under the picture, while there is one: its signs. */
  readonly children?: ReactNode
}
