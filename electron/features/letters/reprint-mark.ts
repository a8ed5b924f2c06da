import { formatDate, toLocalDate } from '../../../shared/dates.ts'

/**
 * The sheet as it was sent, with a word in the upper margin of each page, where nothing of a letter stands: what is
 * between the margins is the same to the letter. `now` is in milliseconds since 1970 (UTC).
 */
export function reprintMarked(html: string, now: number): string {
  const mark = `@top-center { content: "Nachdruck vom ${formatDate(toLocalDate(now))}"; font: 700 9pt/1.3 'Print', 'Noto Sans', sans-serif; color: #000; }`
  return html.replace('</head>', `<style>@page { ${mark} } @page letter { ${mark} } @page translation { ${mark} }</style>\n</head>`)
}
