import { useEffect, useState } from 'react'

/** What a person dropped on the page. */
export interface Dropped {
  readonly files: readonly File[]
  /** Dragged words, where there are no files. */
  readonly text: string
  /** A dragged link. */
  readonly address: string
}

/** Takes what is dropped anywhere on the page; true while something hovers over it. */
export function useDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const isForUs = ({ dataTransfer, target }: DragEvent) => {
      const inText = target instanceof HTMLElement && target.matches('input, textarea')
      const types = dataTransfer?.types ?? []
      return types.includes('Files') || (!inText && (types.includes('text/plain') || types.includes('text/uri-list')))
    }
    const onEnter = (event: DragEvent) => {
      if (!isForUs(event)) return
      depth += 1
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (!isForUs(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const onOver = (event: DragEvent) => {
      if (!isForUs(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const onDropped = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!isForUs(event) || !event.dataTransfer) return
      event.preventDefault()
      const { dataTransfer } = event
      onDrop({
        files: [...dataTransfer.files],
        text: dataTransfer.getData('text/plain'),
        address: dataTransfer.getData('text/uri-list').split(/\r?\n/u)[0] ?? '',
      })
    }
    const onEnd = () => {
      depth = 0
      setOver(false)
    }
    addEventListener('dragenter', onEnter)
    addEventListener('dragleave', onLeave)
    addEventListener('dragover', onOver)
    addEventListener('drop', onDropped)
    addEventListener('dragend', onEnd)
    return () => {
      removeEventListener('dragenter', onEnter)
      removeEventListener('dragleave', onLeave)
      removeEventListener('dragover', onOver)
      removeEventListener('drop', onDropped)
      removeEventListener('dragend', onEnd)
    }
  }, [onDrop])
  return over
}
