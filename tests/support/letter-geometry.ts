import { execFileSync } from 'node:child_process'

const MM_PER_POINT = 25.4 / 72
const DPI = 200
const MM_PER_PIXEL = 25.4 / DPI

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Address field of DIN 5008 form B, in millimetres from the upper left corner of the sheet. */
const WINDOW: Box = { left: 20, top: 45, right: 105, bottom: 90 }

type Word = Box & { readonly text: string }

/** The words of the first page with their places in millimetres, as another program reads them. */
function words(file: string): Word[] {
  const markup = execFileSync('pdftotext', ['-bbox', '-f', '1', '-l', '1', file, '-'], { encoding: 'utf8' })
  const found = markup.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g)
  return [...found].map(([, left, top, right, bottom, text = '']) => {
    const [l = 0, t = 0, r = 0, b = 0] = [left, top, right, bottom].map((value) => Number(value) * MM_PER_POINT)
    return { text, left: l, top: t, right: r, bottom: b }
  })
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top
}

/** Dark pixels of the first page, in millimetres. */
function ink(file: string): (box: Box) => { x: number; y: number }[] {
  const pgm = execFileSync('pdftoppm', ['-r', String(DPI), '-gray', '-f', '1', '-l', '1', file], { maxBuffer: 1e8 })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('not a picture in shades of grey')
  const width = Number(head[1])
  const start = head[0].length
  return (box) => {
    const dark: { x: number; y: number }[] = []
    for (let row = Math.floor(box.top / MM_PER_PIXEL); row < box.bottom / MM_PER_PIXEL; row += 1) {
      for (let column = Math.floor(box.left / MM_PER_PIXEL); column < box.right / MM_PER_PIXEL; column += 1) {
        if ((pgm[start + row * width + column] ?? 255) < 128) dark.push({ x: column * MM_PER_PIXEL, y: row * MM_PER_PIXEL })
      }
    }
    return dark
  }
}

/** What shows through the window of an envelope: its words, those of them that are cut by its edge, and ink that is no word. */
export function throughWindow(file: string): { text: string; cut: string[]; strayInk: number } {
  const shown = words(file).filter((word) => meets(word, WINDOW))
  const inside = ({ left, top, right, bottom }: Word) =>
    left >= WINDOW.left && right <= WINDOW.right && top >= WINDOW.top && bottom <= WINDOW.bottom
  const stray = ink(file)(WINDOW).filter(
    ({ x, y }) => !shown.some((word) => meets(word, { left: x, right: x + 0.1, top: y, bottom: y + 0.1 })),
  )
  return {
    text: shown.map(({ text }) => text).join(' '),
    cut: shown.filter((word) => !inside(word)).map(({ text }) => text),
    strayInk: stray.length,
  }
}

/** The marks at the left edge: how far from the top they begin, rounded to halves, and how long they are, both in millimetres. */
export function edgeMarks(file: string): { at: number; length: number }[] {
  const dark = ink(file)({ left: 0, top: 0, right: 20, bottom: 297 }).sort((one, other) => one.y - other.y)
  const marks: { x: number; y: number }[][] = []
  for (const dot of dark) {
    const last = marks.at(-1)
    if (last && dot.y - (last.at(-1)?.y ?? 0) < 1) last.push(dot)
    else marks.push([dot])
  }
  return marks.map((dots) => ({
    at: Math.round(Math.min(...dots.map(({ y }) => y)) * 2) / 2,
    length: Math.round(Math.max(...dots.map(({ x }) => x + MM_PER_PIXEL))),
  }))
}
