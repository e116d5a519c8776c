import type { ELK as Elk, ElkNode } from 'elkjs/lib/elk-api.js'
import workerAddress from 'elkjs/lib/elk-worker.min.js?url'
import { labelSizeOf, type NodeText, textOf } from './graph-text.ts'
import type { GraphContent } from './graph-types.ts'
import { placeTags } from './place-tags.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** Where everything stands; the corner of the picture is (0, 0). */
export interface GraphLayout {
  readonly width: number
  readonly height: number
  readonly nodes: ReadonlyMap<string, Box & { readonly text: NodeText }>
  readonly groups: ReadonlyMap<string, Box>
  /** The corners of each arrow's way, and where its words or tag stand. */
  readonly edges: ReadonlyMap<
    string,
    { readonly points: readonly Point[]; readonly at: Point; readonly lines?: readonly string[] }
  >
}

/** With more arrows, their words would crowd out the boxes. */
const mostWords = 14

let elk: Promise<Elk> | undefined

/** The layered layout, worked out in a thread of its own. */
function startElk(): Promise<Elk> {
  elk ??= import('elkjs/lib/elk-api.js').then(
    ({ default: Program }) => new Program({ workerUrl: workerAddress, workerFactory: (url) => new Worker(url!) }),
  )
  return elk
}

/** Lays out a graph in layers from the top down, boxes of a group beside each other. */
export async function layOutGraph({ nodes, edges, groups = [] }: GraphContent): Promise<GraphLayout> {
  const texts = new Map(nodes.map((node) => [node.id, textOf(node)]))
  const worded = edges.length <= mostWords
  const labels = new Map(
    worded ? edges.flatMap(({ id, label }) => (label ? [[id, labelSizeOf(label)] as const] : [])) : [],
  )
  const childOf = ({ id }: { readonly id: string }): ElkNode => {
    const { width, height } = texts.get(id)!
    return { id: `node ${id}`, width, height }
  }
  const grouped = new Set(groups.map(({ id }) => id))
  const root: ElkNode = {
    id: 'root',
    layoutOptions: options,
    children: [
      ...groups.map(({ id }) => ({
        id: `group ${id}`,
        layoutOptions: { ...options, 'elk.padding': '[top=32,left=16,bottom=16,right=16]' },
        children: nodes.filter(({ group }) => group === id).map(childOf),
      })),
      ...nodes.filter(({ group }) => group === undefined || !grouped.has(group)).map(childOf),
    ],
    edges: edges.map(({ id, from, to }) => {
      const label = labels.get(id)
      return {
        id: `edge ${id}`,
        sources: [`node ${from}`],
        targets: [`node ${to}`],
        ...(label && {
          labels: [{ id: `label ${id}`, text: 'x', width: label.width, height: label.height, layoutOptions: inline }],
        }),
      }
    }),
  }
  const placed = await (await startElk()).layout(root)
  const inside = (placed.children ?? []).flatMap((child) => [child, ...(child.children ?? [])])
  const boxes = new Map(inside.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y, width, height }]))
  const nodeBoxes = new Map(nodes.map(({ id }) => [id, { ...boxes.get(`node ${id}`)!, text: texts.get(id)! }]))
  const ways = new Map<string, { points: readonly Point[]; at?: Point; lines?: readonly string[] }>()
  for (const [index, { sections = [], labels: [label] = [] }] of (placed.edges ?? []).entries()) {
    const { id } = edges[index]!
    const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
      startPoint,
      ...bendPoints,
      endPoint,
    ])
    const size = labels.get(id)
    ways.set(id, {
      points,
      ...(label && size && { at: { x: label.x! + size.width / 2, y: label.y! + size.height / 2 }, lines: size.lines }),
    })
  }
  const untold = [...ways].filter(([, { at }]) => at === undefined)
  const tags = placeTags(
    new Map(untold.map(([id, { points }]) => [id, points])),
    [...nodeBoxes.values()],
    new Map(edges.map(({ id, tag }) => [id, tag.length * 7 + 10])),
  )
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    nodes: nodeBoxes,
    groups: new Map(groups.map(({ id }) => [id, boxes.get(`group ${id}`)!])),
    edges: new Map(
      [...ways].map(([id, { points, at, lines }]) => [
        id,
        { points, at: at ?? tags.get(id) ?? points[0] ?? { x: 0, y: 0 }, ...(lines && { lines }) },
      ]),
    ),
  }
}

const inline = { 'elk.edgeLabels.inline': 'true' }

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.compaction.postCompaction.strategy': 'EDGE_LENGTH',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.componentComponent': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
}
