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
