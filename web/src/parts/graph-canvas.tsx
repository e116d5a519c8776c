import { ActionIcon } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import {
  EdgeLabelRenderer,
  type EdgeProps,
  type Edge as FlowEdge,
  type Node as FlowNode,
  Handle,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { createContext, type KeyboardEvent, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { type GraphLayout, layOutGraph, type Point } from './graph-layout.ts'
import type { GraphEdge, GraphGroup, GraphNode, GraphProps } from './graph-types.ts'
import { Failed, Loading } from './states.tsx'

type Laid = { readonly of: GraphProps['nodes']; readonly layout: GraphLayout }

/** The graph, drawn: laid out in a thread of its own, then shown at a size at which it can be read. */
export default function GraphCanvas(props: GraphProps) {
  const { nodes, edges, groups } = props
  const [laid, setLaid] = useState<Laid>()
  const [error, setError] = useState<unknown>()
  const shape = JSON.stringify([nodes, edges, groups])
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out again only where something in it differs
  useEffect(() => {
    let current = true
    layOutGraph({ nodes, edges, ...(groups && { groups }) }).then(
      (layout) => current && setLaid({ of: nodes, layout }),
      (cause) => current && setError(cause),
    )
    return () => {
      current = false
    }
  }, [shape])
  if (error !== undefined) return <Failed error={error} />
  if (!laid || nodes.some(({ id }) => !laid.layout.nodes.has(id)) || edges.some(({ id }) => !laid.layout.edges.has(id)))
    return (
      <div data-busy>
        <Loading what="Drawing" />
      </div>
    )
  return (
    <ReactFlowProvider>
      <Drawn {...props} layout={laid.layout} />
    </ReactFlowProvider>
  )
}

interface Handling {
  readonly onOpen: GraphProps['onOpen']
  readonly chosen: string | undefined
  /** The box that the Tab key comes to. */
  readonly entry: string | undefined
  readonly setEntry: (id: string) => void
  readonly setPointed: (id: string | undefined) => void
  /** The arrows of the box that is open or pointed at; undefined where there is none. */
  readonly lit: ReadonlySet<string> | undefined
}

const HandlingContext = createContext<Handling | undefined>(undefined)

/** Text is never shown smaller than this share of its size, unless the person zooms out. */
const leastZoom = 0.72
const margin = 10

function Drawn({ title, nodes, edges, groups = [], onOpen, chosen, layout }: GraphProps & { layout: GraphLayout }) {
  const { ref, width } = useElementSize()
  const flow = useReactFlow()
  const [pointed, setPointed] = useState<string>()
  const [focused, setFocused] = useState<string>()
  const hint = useId()
  const box = useRef<HTMLElement>(null)

  const order = useMemo(
    () =>
      nodes.toSorted((a, b) => {
        const [p, q] = [layout.nodes.get(a.id)!, layout.nodes.get(b.id)!]
        return p.y - q.y || p.x - q.x
      }),
    [nodes, layout],
  )
  const fits = width > 0 ? (width - 2 * margin) / layout.width : 1
  const zoom = Math.min(1, Math.max(leastZoom, fits))
  const height = Math.min(layout.height * zoom + 2 * margin, 1500)
  useEffect(() => {
    if (width === 0) return
    const spare = width - layout.width * zoom
    void flow.setViewport({ x: Math.max(margin, spare / 2), y: margin, zoom })
  }, [flow, layout, width, zoom])

  const active = pointed ?? chosen
  const lit = useMemo(() => {
    if (active === undefined) return undefined
    const touching = edges.filter(({ id, from, to }) => id === active || from === active || to === active)
    return touching.length > 0 ? new Set(touching.map(({ id }) => id)) : undefined
  }, [active, edges])
  const entry = order.some(({ id }) => id === focused) ? focused : order[0]?.id
  const handling = useMemo(
    () => ({ onOpen, chosen, entry, setEntry: setFocused, setPointed, lit }),
    [onOpen, chosen, entry, lit],
  )

  const flowNodes = useMemo<FlowNode[]>(
    () => [
      ...groups.map((group) => {
        const { x, y, width, height } = layout.groups.get(group.id)!
        return {
          id: `group ${group.id}`,
          type: 'frame',
          position: { x, y },
          width,
          height,
          data: { group },
          zIndex: -1,
          draggable: false,
        }
      }),
      ...order.map((node) => {
        const { x, y, width, height, text } = layout.nodes.get(node.id)!
        return { id: node.id, type: 'box', position: { x, y }, width, height, data: { node, text } }
      }),
    ],
    [groups, order, layout],
  )
  const flowEdges = useMemo<FlowEdge[]>(
    () =>
      edges.map((edge) => ({
        id: edge.id,
        source: edge.from,
        target: edge.to,
        type: 'arrow',
        data: { edge, way: layout.edges.get(edge.id)! },
      })),
    [edges, layout],
  )

  const focusOn = (id: string) => {
    const { x, y, width, height } = layout.nodes.get(id)!
    const button = box.current?.querySelector<HTMLElement>(`[data-box="${CSS.escape(id)}"]`)
    button?.focus({ preventScroll: true })
    const [seen, frame] = [button?.getBoundingClientRect(), box.current?.getBoundingClientRect()]
    if (!seen || !frame) return
    if (seen.left < frame.left || seen.right > frame.right || seen.top < frame.top || seen.bottom > frame.bottom)
      void flow.setCenter(x + width / 2, y + height / 2, { zoom: flow.getZoom() })
    button?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? event.target.dataset.box : undefined
    if (at === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const next =
      event.key === 'Home'
        ? order[0]?.id
        : event.key === 'End'
          ? order.at(-1)?.id
          : nextBox(at, event.key, order, layout)
    if (next === undefined) return
    event.preventDefault()
    focusOn(next)
  }

  return (
    <HandlingContext.Provider value={handling}>
      <section
        className="graph"
        aria-label={title}
        aria-describedby={hint}
        ref={box}
        onKeyDown={onKeyDown}
        style={{ '--graph-width': layout.width, '--graph-height': layout.height } as React.CSSProperties}
      >
        <p id={hint} className="visually-hidden">
          Arrow keys go from box to box, Enter opens one. The list says the same in sentences.
        </p>
        <div ref={ref} className="graph-area" style={{ height }}>
          <ReactFlow
            nodes={flowNodes}
            edges={flowEdges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            minZoom={0.15}
            maxZoom={2.5}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            zoomOnScroll={false}
            preventScrolling={false}
            disableKeyboardA11y
            proOptions={{ hideAttribution: true }}
          >
            <div className="graph-tools">
              <Zoom label="Zoom in" onClick={() => void flow.zoomIn()}>
                <IconPlus size={16} />
              </Zoom>
              <Zoom label="Zoom out" onClick={() => void flow.zoomOut()}>
                <IconMinus size={16} />
              </Zoom>
              <Zoom label="Show all of it" onClick={() => void flow.fitView({ padding: 0.02 })}>
                <IconArrowsMaximize size={16} />
              </Zoom>
            </div>
          </ReactFlow>
        </div>
      </section>
    </HandlingContext.Provider>
  )
}

function Zoom({
  label,
  onClick,
  children,
}: {
  readonly label: string
  readonly onClick: () => void
  readonly children: React.ReactNode
}) {
  return (
    <ActionIcon variant="default" size="md" aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  )
}

const directions: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** The nearest box in the direction of an arrow key; what lies aside counts thrice. */
function nextBox(from: string, key: string, order: readonly GraphNode[], layout: GraphLayout): string | undefined {
  const way = directions[key]
  if (!way) return undefined
  const middleOf = (id: string) => {
    const { x, y, width, height } = layout.nodes.get(id)!
    return { x: x + width / 2, y: y + height / 2 }
  }
  const start = middleOf(from)
  const ahead = order.flatMap(({ id }) => {
    const to = middleOf(id)
    const along = (to.x - start.x) * way.x + (to.y - start.y) * way.y
    const aside = Math.abs((to.x - start.x) * way.y) + Math.abs((to.y - start.y) * way.x)
    return along > 1 ? [{ id, far: along + 3 * aside }] : []
  })
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.id
}

function BoxNode({ data }: NodeProps<FlowNode<{ node: GraphNode; text: { label: string[]; detail: string[] } }>>) {
  const { node, text } = data
  const { onOpen, chosen, entry, setEntry, setPointed } = useContext(HandlingContext)!
  const classes = ['graph-box', 'nopan', node.kind === 'gap' && 'gap', node.emphasised && 'graph-box-emphasised']
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        data-box={node.id}
        tabIndex={entry === node.id ? 0 : -1}
        aria-current={chosen === node.id ? 'true' : undefined}
        onClick={() => onOpen(node.id, 'node')}
        onFocus={() => setEntry(node.id)}
        onMouseEnter={() => setPointed(node.id)}
        onMouseLeave={() => setPointed(undefined)}
      >
        {text.label.map((line) => (
          <span key={line} className="graph-label" dir="auto">
            {line}{' '}
          </span>
        ))}
        {text.detail.map((line) => (
          <span key={line} className="graph-detail" dir="auto">
            {line}{' '}
          </span>
        ))}
        {node.mark !== undefined && (
          <span className={node.emphasised ? 'graph-mark graph-mark-first' : 'graph-mark'}>
            {node.emphasised && (
              <svg width="9" height="10" viewBox="0 0 9 10" aria-hidden="true">
                <path d="M0 0 9 5 0 10z" fill="currentColor" />
              </svg>
            )}{' '}
            {node.mark}
          </span>
        )}
      </button>
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </>
  )
}

function FrameNode({ data }: NodeProps<FlowNode<{ group: GraphGroup }>>) {
  return <div className="graph-frame">{data.group.label}</div>
}

function ArrowEdge({
  data,
}: EdgeProps<FlowEdge<{ edge: GraphEdge; way: { points: Point[]; at: Point; lines?: string[] } }>>) {
  const { edge, way } = data!
  const { onOpen, chosen, lit } = useContext(HandlingContext)!
  const state = [
    edge.emphasised && 'graph-emphasised',
    edge.dashed && 'graph-dashed',
    lit?.has(edge.id) && 'graph-lit',
    lit && !lit.has(edge.id) && 'graph-faint',
  ]
  const classes = state.filter(Boolean).join(' ')
  return (
    <>
      <g className={`graph-arrow ${classes}`}>
        <path className="graph-line" d={roundedWay(way.points)} />
        <path className="graph-head" d={headOf(way.points, edge.emphasised ? 11 : 8)} />
      </g>
      <EdgeLabelRenderer>
        <button
          type="button"
          className={`graph-tag nopan ${way.lines ? 'graph-words' : ''} ${classes}`}
          style={{ transform: `translate(-50%, -50%) translate(${way.at.x}px, ${way.at.y}px)` }}
          tabIndex={-1}
          aria-label={way.lines ? undefined : edge.sentence}
          title={edge.sentence}
          aria-current={chosen === edge.id ? 'true' : undefined}
          onClick={() => onOpen(edge.id, 'edge')}
        >
          {way.lines
            ? way.lines.map((line) => (
                <span key={line} dir="auto">
                  {line}
                </span>
              ))
            : edge.tag}
        </button>
      </EdgeLabelRenderer>
    </>
  )
}

const nodeTypes = { box: BoxNode, frame: FrameNode }
const edgeTypes = { arrow: ArrowEdge }

/** A way with its corners rounded. */
function roundedWay(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  const parts = [`M${first.x} ${first.y}`]
  for (const [i, corner] of rest.entries()) {
    const next = rest[i + 1]
    if (!next) {
      parts.push(`L${corner.x} ${corner.y}`)
      continue
    }
    const before = towards(corner, points[i]!, 6)
    const after = towards(corner, next, 6)
    parts.push(`L${before.x} ${before.y}Q${corner.x} ${corner.y} ${after.x} ${after.y}`)
  }
  return parts.join('')
}

function towards(from: Point, to: Point, far: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const share = Math.min(far, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** The head of an arrow, at the end of its way. */
function headOf(points: readonly Point[], size: number): string {
  const [before, end] = points.slice(-2)
  if (!before || !end) return ''
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1
  const [x, y] = [(end.x - before.x) / length, (end.y - before.y) / length]
  const [backX, backY] = [end.x - x * size, end.y - y * size]
  const half = size * 0.48
  return `M${end.x} ${end.y}L${backX - y * half} ${backY + x * half}L${backX + y * half} ${backY - x * half}z`
}
