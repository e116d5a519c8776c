import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBinaryTree } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { GraphProps } from './graph-types.ts'
import { Empty, Loading } from './states.tsx'
import './graph.css'

/** With more boxes, nobody could read the picture. */
const mostNodes = 300

const Canvas = lazy(() => import('./graph-canvas.tsx'))

/**
 * A directed graph in layers, with its boxes to be opened. It never stands alone: a list of its arrows as sentences stands beside it,
 * since that is what a narrow screen and a screen reader get first. On a narrow screen it is drawn when asked for.
 */
export function Graph(props: GraphProps) {
  const narrow = useMediaQuery('screen and (max-width: 48rem)')
  const [asked, setAsked] = useState(false)
  const { nodes } = props
  if (nodes.length > mostNodes)
    return (
      <Empty title="Too large to draw">
        <p>
          The picture would have {nodes.length.toLocaleString('en')} boxes; it is drawn with up to {mostNodes}. The list
          says the same.
        </p>
      </Empty>
    )
  if (narrow && !asked)
    return (
      <Button variant="default" leftSection={<IconBinaryTree size={18} />} onClick={() => setAsked(true)}>
        Draw it as a graph
      </Button>
    )
  return (
    <Suspense fallback={<Loading what="Drawing" />}>
      <Canvas {...props} />
      {props.children}
    </Suspense>
  )
}
