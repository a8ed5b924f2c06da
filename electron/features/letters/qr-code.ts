import qrcode from 'qrcode-generator'

/** Rows of modules; true is dark. */
export type QrCode = readonly (readonly boolean[])[]

/** Version 20 at level M: what is larger has modules too small for a telephone's camera on the papers here. */
const MOST_BYTES = 666

/**
 * The modules of a QR code (ISO/IEC 18004) without the quiet zone around it. Null when the text is too long.
 * @param level how much may be dirty or torn: M 15 %, Q 25 %
 */
export function qrCode(text: string, level: 'M' | 'Q' = 'M'): QrCode | null {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length > MOST_BYTES) return null
  const code = qrcode(0, level)
  // The library writes the low byte of each character, so UTF-8 goes in as one character per byte.
  code.addData(bytes.toString('latin1'), 'Byte')
  code.make()
  const places = Array.from({ length: code.getModuleCount() }, (_, at) => at)
  return places.map((row) => places.map((column) => code.isDark(row, column)))
}

/** The code as SVG markup with its quiet zone of four modules, `mm` wide. */
export function qrSvg(code: QrCode, mm: number, label: string): string {
  const size = code.length + 8
  const path = code.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : [])))
  return `<svg role="img" aria-label="${label}" width="${mm}mm" height="${mm}mm" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`
}
