import { ActionIcon, CloseButton, Modal, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard, IconMenu2, IconMoon, IconSun } from '@tabler/icons-react'
import { Component, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { useLive } from './live.tsx'
import { Empty, Failed, Loading, ProblemList } from './parts/states.tsx'
import { View } from './parts/view.tsx'
import { useCase } from './use-case.ts'
import { ReadingRoom, views } from './views.ts'

/** The workbench: its views, and round them the case's name, undo, and how things stand. */
export function App() {
  const { view, error, reading, codebook } = useCase()
  const live = useLive()
  const [path, navigate] = useLocation()
  const [menu, setMenu] = useState(false)
  const [keys, setKeys] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when another view is opened
  useEffect(() => setMenu(false), [path])
  const shownPath = useRef(path)
  useEffect(() => {
    if (shownPath.current === path) return
    // Not where the start leads on to the reports: there Tab begins with the link past the views.
    const isStart = shownPath.current === '/'
    shownPath.current = path
    // What was followed went with the view it stood in, or is hidden until the next one is there.
    const { activeElement, body } = document
    if (!isStart && (activeElement === body || !activeElement?.checkVisibility())) focusView()
  }, [path])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inText = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')
      const command = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (command && !inText && key === 'z') {
        event.preventDefault()
        if (event.shiftKey) live.redo()
        else live.undo()
      } else if (command && !inText && key === 'y') {
        event.preventDefault()
        live.redo()
      } else if (event.altKey && !command && /^Digit[1-9]$/u.test(event.code)) {
        const chosen = views[Number(event.code.slice(5)) - 1]
        if (!chosen) return
        event.preventDefault()
        navigate(chosen.path)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [live, navigate])

  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the view
      </a>
      <header className="top">
        <ActionIcon
          className="menu-button"
          variant="subtle"
          color="gray"
          aria-label="Views"
          aria-expanded={menu}
          aria-controls="views"
          onClick={() => setMenu(!menu)}
        >
          <IconMenu2 size={20} />
        </ActionIcon>
        <Link href="/reports" className="case-name">
          {codebook?.title ?? 'Nonpaper'}
        </Link>
        <Standing />
        <div className="top-tools">
          <Tool
            label={view?.undo ? `Undo: ${view.undo.what}` : 'Nothing to undo'}
            keys="Ctrl+Z"
            disabled={!view?.undo}
            onClick={live.undo}
          >
            <IconArrowBackUp size={20} />
          </Tool>
          <Tool
            label={view?.redo ? `Redo: ${view.redo.what}` : 'Nothing to redo'}
            keys="Ctrl+Shift+Z"
            disabled={!view?.redo}
            onClick={live.redo}
          >
            <IconArrowForwardUp size={20} />
          </Tool>
          <ThemeTool />
          <Tool label="Keys" onClick={() => setKeys(true)}>
            <IconKeyboard size={20} />
          </Tool>
        </div>
      </header>
      <nav id="views" className={menu ? 'views views-open' : 'views'} aria-label="Views">
        <ol>
          {views.map(({ path: to, name, icon: Icon }) => (
            <li key={to}>
              <Link href={to} aria-current={path === to || path.startsWith(`${to}/`) ? 'page' : undefined}>
                <Icon size={19} stroke={1.6} aria-hidden="true" />
                <span>{name}</span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <main id="main" tabIndex={-1}>
        {error && !view ? (
          <Failed error={error} />
        ) : view?.state.kind === 'broken' ? (
          <View title="case.yaml cannot be read" lead="Mend it in an editor: the workbench reads it again by itself.">
            <ProblemList problems={view.state.problems} />
          </View>
        ) : !codebook ? (
          <View title="Reading the case">
            <Loading what="Reading the reports" done={reading?.done} of={reading?.of} />
          </View>
        ) : (
          <Suspense fallback={<Loading what="Opening" />}>
            {view?.counts.reports === 0 && !['/reports', '/codebook'].includes(path) && (
              <p className="unread" role="note">
                No report has been read: what is shown here rests on the codebook alone.{' '}
                <Link href="/reports">Add reports</Link>
              </p>
            )}
            <Switch>
              <Route path="/">
                <Redirect to="/reports" replace />
              </Route>
              <Route path="/reports/:id">
                <Guarded key={path}>
                  <ReadingRoom />
                </Guarded>
              </Route>
              {views.map(({ path: at, view: Shown }) => (
                <Route key={at} path={at}>
                  <Guarded key={at}>
                    <Shown />
                  </Guarded>
                </Route>
              ))}
              <Route>
                <View title="No such page">
                  <Empty title="This address leads nowhere">
                    <p>
                      <Link href="/reports">To the reports</Link>
                    </p>
                  </Empty>
                </View>
              </Route>
            </Switch>
          </Suspense>
        )}
      </main>
      <Toasts />
      <Keys opened={keys} onClose={() => setKeys(false)} />
    </div>
  )
}

/** For what is about to go, or has gone, with the focus in it. */
function focusView() {
  document.getElementById('main')?.focus({ preventScroll: true })
}

function Tool({
  label,
  keys,
  disabled = false,
  onClick,
  children,
}: {
  readonly label: string
  readonly keys?: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label} openDelay={300}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        aria-disabled={disabled}
        className={disabled ? 'tool-off' : undefined}
        onClick={() => !disabled && onClick()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

function ThemeTool() {
  const scheme = useComputedColorScheme('light')
  const { setColorScheme } = useMantineColorScheme()
  const other = scheme === 'dark' ? 'light' : 'dark'
  return (
    <Tool label={`Use ${other} colours`} onClick={() => setColorScheme(other)}>
      {scheme === 'dark' ? <IconSun size={20} /> : <IconMoon size={20} />}
    </Tool>
  )
}

/** How things stand between page, server and reports, in a few words. */
function Standing() {
  const { connected, locked, waiting, reading } = useLive()
  const { view } = useCase()
  const changes = waiting === 1 ? '1 change is' : `${waiting} changes are`
  return (
    <div className="standing" role="status">
      {locked ? (
        <span className="standing-wrong">
          The workbench was started anew. {waiting > 0 ? `${changes} kept here. ` : ''}Open the address that is in the
          terminal now; this page then goes on.
        </span>
      ) : !connected ? (
        <span className="standing-wrong">
          The server has stopped. {waiting > 0 ? `${changes} kept here. ` : ''}Start it again in the terminal; this page
          goes on by itself.
        </span>
      ) : reading ? (
        <span>
          Reading reports: {reading.done.toLocaleString('en')} of {reading.of.toLocaleString('en')}
        </span>
      ) : view && view.problems.length > 0 ? (
        <Link href="/reports?problems=shown">
          {view.problems.length === 1 ? '1 problem' : `${view.problems.length} problems`}
        </Link>
      ) : null}
    </div>
  )
}

function Toasts() {
  const { said, unsay } = useLive()
  return (
    <div className="toasts" role="log" aria-live="polite" aria-label="Messages">
      {said.map(({ id, text, kind }) => (
        <div key={id} className={`toast toast-${kind}`}>
          <span>{text}</span>
          <CloseButton
            size="sm"
            aria-label="Dismiss"
            onClick={() => {
              unsay(id)
              focusView()
            }}
          />
        </div>
      ))}
    </div>
  )
}

function Keys({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys">
      <dl className="keys">
        <dt>Alt+1 … Alt+9</dt>
        <dd>the views, in their order</dd>
        <dt>Ctrl+Z, Ctrl+Shift+Z</dt>
        <dd>undo, redo</dd>
        <dt>j, k</dt>
        <dd>next, previous statement, in the list of a report</dd>
        <dt>a, x, c</dt>
        <dd>accept, reject, correct the statement</dd>
        <dt>Tab, Enter, Esc</dt>
        <dd>move on, open, close, everywhere</dd>
      </dl>
    </Modal>
  )
}

/** A fault in one view leaves the others standing. */
class Guarded extends Component<{ readonly children: ReactNode }, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {}
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  override render() {
    if (this.state.error === undefined) return this.props.children
    return (
      <View title="This view failed">
        <Failed error={this.state.error} onRetry={() => this.setState({ error: undefined })} />
      </View>
    )
  }
}
