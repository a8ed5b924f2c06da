import { expect, test } from 'vitest'
import { clipboardGuard } from '../../../electron/platform/clipboard-guard.ts'

function desk() {
  const board = { text: '', cleared: 0, broken: false }
  const guard = clipboardGuard({
    read: async () => {
      if (board.broken) throw new Error('clipboard busy')
      return board.text
    },
    clear: () => {
      board.text = ''
      board.cleared += 1
    },
  })
  return { board, guard }
}

test('what was copied here is gone after the lock, also when it locks while another window has the focus', async () => {
  const { board, guard } = desk()
  await guard.focused()
  board.text = 'Marchenko, Olena'
  await guard.locked()
  expect(board.text).toBe('')

  await guard.focused()
  board.text = 'Marchenko, Olena'
  await guard.blurred()
  await guard.locked()
  expect(board).toMatchObject({ text: '', cleared: 2 })
})

test('what came from elsewhere stays', async () => {
  const { board, guard } = desk()
  board.text = 'aus einem Brief'
  await guard.focused()
  await guard.locked()
  await guard.blurred()
  expect(board.text).toBe('aus einem Brief')
})

test('what was copied elsewhere after ours stays', async () => {
  const { board, guard } = desk()
  await guard.focused()
  board.text = 'Marchenko, Olena'
  await guard.blurred()
  board.text = 'aus einem Brief'
  await guard.locked()
  expect(board).toMatchObject({ text: 'aus einem Brief', cleared: 0 })
})

test('ours is still ours after a walk through other windows', async () => {
  const { board, guard } = desk()
  await guard.focused()
  board.text = 'Marchenko, Olena'
  await guard.blurred()
  await guard.focused()
  await guard.blurred()
  await guard.locked()
  expect(board.text).toBe('')
})

test('an empty clipboard, or one that cannot be read, is left alone', async () => {
  const { board, guard } = desk()
  await guard.focused()
  await guard.locked()
  board.text = 'Marchenko, Olena'
  board.broken = true
  await guard.blurred()
  await guard.locked()
  expect(board.cleared).toBe(0)
})

test('steps that come faster than the clipboard answers keep their order', async () => {
  const { board, guard } = desk()
  await guard.focused()
  board.text = 'Marchenko, Olena'
  await Promise.all([guard.blurred(), guard.focused(), guard.blurred(), guard.locked()])
  expect(board.text).toBe('')
})
