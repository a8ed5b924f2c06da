/** One screen in both colour schemes, as file names beside the page. */
export type Picture = { readonly name: string; readonly light: string; readonly dark: string }

/** The page that shows what the demo made: prints first, then every screen in light and dark. */
export function demoPage(pictures: readonly Picture[], prints: readonly string[]): string {
  const rows = pictures
    .map(
      ({ name, light, dark }) =>
        `<section><h2>${name}</h2><a href="${light}"><img src="${light}" alt="${name}, hell" width="683"></a> <a href="${dark}"><img src="${dark}" alt="${name}, dunkel" width="683"></a></section>`,
    )
    .join('\n')
  const links = prints.map((print) => `<li><a href="${encodeURIComponent(print)}">${print}</a></li>`).join('\n')
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Quartierlotse – Rundgang</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem}img{border:1px solid #999;max-width:48%}</style></head>
<body>
<h1>Quartierlotse – Rundgang</h1>
<p>Alle Personen und Träger sind erfunden. Bildschirme bei 1366 × 768, links hell, rechts dunkel.</p>
<h2>Ausdrucke und Dateien</h2>
<ul>
${links}
</ul>
${rows}
</body>
</html>
`
}
