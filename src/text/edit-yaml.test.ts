import { expect, test } from 'vitest'
import { isMap, isSeq, type Node, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { editYaml } from './edit-yaml.ts'

const text = `a:   'x'  # why
# above
list:
    - {n: 1.50, o: 007,   'm': no} # end

    # second
    - two
c: {d: 1}`
const at = (editor: ReturnType<typeof editYaml>, ...path: readonly (string | number)[]) =>
  editor.document.getIn(path, true) as Node

test('a text without changes is the text', () => {
  expect(editYaml(text).text()).toBe(text)
})

test('a node is written anew in its place, its plain values as they are', () => {
  const editor = editYaml(text)
  const item = at(editor, 'list', 0) as YAMLMap
  item.set('k', new Scalar('a: b'))
  editor.rewrite(item)
  expect(editor.text()).toBe(text.replace("{n: 1.50, o: 007,   'm': no}", '{n: 1.50, o: "007", \'m\': no, k: "a: b"}'))
})

test('items and pairs go in with the indentation that is there, and with the line ends', () => {
  for (const end of ['\n', '\r\n']) {
    const editor = editYaml(text.replaceAll('\n', end))
    const list = at(editor, 'list') as YAMLSeq<Node>
    const root = editor.document.contents as YAMLMap
    expect(isSeq(list) && isMap(root)).toBe(true)
    const [first, second] = list.items
    const item = new Scalar('new')
    item.commentBefore = ' mine'
    editor.insertItem(list, undefined, new Scalar('zero'))
    editor.insertItem(list, first, item)
    editor.insertItem(list, second, new Scalar('last'))
    editor.setPair(root, 'b', new Scalar('y'), ['a'])
    editor.setPair(root, 'e', new Scalar('z'))
    expect(editor.text().replaceAll('\r\n', '\n')).toBe(`a:   'x'  # why
b: y
# above
list:
    - zero
    - {n: 1.50, o: 007,   'm': no} # end
    # mine
    - new

    # second
    - two
    - last
c: {d: 1}
e: z`)
    expect(editor.text().split(end)).toHaveLength(14)
  }
})

test('of changes inside one another the wider one holds both', () => {
  const editor = editYaml(text)
  const map = at(editor, 'c') as YAMLMap
  const scalar = at(editor, 'c', 'd') as Scalar
  scalar.value = '2'
  editor.rewrite(scalar)
  editor.setPair(map, 'f', new Scalar('3'))
  expect(editor.text()).toBe(text.replace('{d: 1}', '{d: 2, f: "3"}'))
})

test('comments above a node', () => {
  const editor = editYaml(text)
  const second = at(editor, 'list', 1)
  expect(editor.commentAbove(second)).toEqual(['second'])
  editor.setCommentAbove(second, ['one', '', 'two'])
  expect(editor.text()).toBe(text.replace('# second', '# one\n    #\n    # two'))
})
