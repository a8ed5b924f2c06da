import { expect, test } from 'vitest'
import { correctionWords, qrCode } from '../../../shared/qr-code.ts'

/** Read back as this text by a decoder of somebody else (jsQR 1.4). */
const READ_BACK = [
  '#######.#.#...#######',
  '#.....#.###.#.#.....#',
  '#.###.#.#.#...#.###.#',
  '#.###.#.#..#..#.###.#',
  '#.###.#.#####.#.###.#',
  '#.....#....##.#.....#',
  '#######.#.#.#.#######',
  '........#.###........',
  '.##.#.##..#.#.#.#####',
  '....##..####..###....',
  '.#.##.#.###..####.##.',
  '###.....#...#..##..#.',
  '.#.#.###..#....#####.',
  '........##.#.#.###...',
  '#######.###..##.##..#',
  '#.....#..###....#.#.#',
  '#.###.#.###.##...####',
  '#.###.#..###.....#.#.',
  '#.###.#.##.#..#...#.#',
  '#.....#.#.####....###',
  '#######..#.#..#####.#',
]

test('a code that another program has read', () => {
  const drawn = qrCode('ABCD-EFGH-JK23').map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))
  expect(drawn).toEqual(READ_BACK)
})

test('correction words as in the example of ISO/IEC 18004, annex I', () => {
  const data = [16, 32, 12, 86, 97, 128, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17]
  expect(correctionWords(data, 10)).toEqual([0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55])
})

test.each(['abc', 'ÄÖÜ', '12345678901234567'])('%s does not fit', (text) => {
  expect(() => qrCode(text)).toThrow(RangeError)
})
