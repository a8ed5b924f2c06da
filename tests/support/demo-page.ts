/** One screen, where somebody took it in both colour schemes, as file names beside the page. */
export type Picture = { readonly name: string; readonly light: string; readonly dark?: string }

const image = (file: string, alt: string) => `<a href="${file}"><img src="${file}" alt="${alt}" width="683"></a>`

/** The page that shows what the demo made: prints first, then every screen in light and dark. */
export function demoPage(pictures: readonly Picture[], prints: readonly string[]): string {
  const rows = pictures
    .map(
      ({ name, light, dark }) =>
        `<section><h2>${name}</h2>${image(light, `${name}, hell`)} ${dark ? image(dark, `${name}, dunkel`) : ''}</section>`,
    )
    .join('\n')
  const links = prints.map((print) => `<li><a href="${encodeURI(print)}">${print}</a></li>`).join('\n')
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Quartierlotse – Rundgang</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem}img{border:1px solid #999;max-width:48%}</style></head>
<body>
<h1>Quartierlotse – Rundgang</h1>
<p>Alle Personen und Träger sind erfunden. Bildschirme bei 1366 × 768.</p>
<h2>Ausdrucke und Dateien</h2>
<ul>
${links}
</ul>
${rows}
</body>
</html>
`
}
