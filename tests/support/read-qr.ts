import { execFileSync } from 'node:child_process'
import jsQR from 'jsqr'

const PIXELS = 4

/** Text of a QR code as a camera's program reads it: the modules as a picture with the quiet zone around them. */
export function readQr(code: readonly (readonly boolean[])[]): string {
  const side = (code.length + 8) * PIXELS
  const picture = new Uint8ClampedArray(side * side * 4)
  for (let at = 0; at < side * side; at += 1) {
    const [x, y] = [Math.floor((at % side) / PIXELS) - 4, Math.floor(at / side / PIXELS) - 4]
    picture.fill(code[y]?.[x] ? 0 : 255, at * 4, at * 4 + 3)
    picture[at * 4 + 3] = 255
  }
  const read = jsQR(picture, side, side)
  if (!read) throw new Error('no code found')
  return new TextDecoder().decode(new Uint8Array(read.binaryData))
}

/** Text of the QR code on a page of a PDF, read from the picture of the page as a scanner sees it. */
export function readQrOfPdf(file: string, page: number): string {
  const at = ['-f', String(page), '-l', String(page)]
  const image = execFileSync('pdftoppm', ['-r', '120', ...at, file], { maxBuffer: 64 * 1024 * 1024 })
  // Netpbm P6: three lines of head, then red, green and blue of each pixel.
  const head = /^P6\n(\d+) (\d+)\n255\n/.exec(image.toString('latin1', 0, 40))
  if (!head) throw new Error('no picture of the page')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const colours = image.subarray(head[0].length)
  const picture = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel += 1) picture.set(colours.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
  const read = jsQR(picture, width, height)
  if (!read) throw new Error('no code found')
  return read.data
}
