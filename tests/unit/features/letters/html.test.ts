import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, trusted } from '../../../../electron/features/letters/html.ts'
import { facts, lines, page } from '../../../../electron/features/letters/page.ts'

function unescaped(markup: string): string {
  return markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

test.each([
  ['<b>', '&lt;b&gt;'],
  ['Müller & Söhne', 'Müller &amp; Söhne'],
  [`O'Neill "Al"`, 'O&#39;Neill &quot;Al&quot;'],
  ['&amp;', '&amp;amp;'],
  ['Олена', 'Олена'],
])('%s comes through literally', (text, markup) => {
  expect(html`<p>${text}</p>`.markup).toBe(`<p>${markup}</p>`)
})

test('no text can open a tag, an attribute or an entity, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", ';', '#', 'lt'), fc.string({ unit: 'binary', maxLength: 1 })) }),
      (text) => {
        const { markup } = html`${text}`
        expect(markup).not.toMatch(/[<>"']/)
        expect(markup.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
        expect(unescaped(markup)).toBe(text)
      },
    ),
  )
})

test('parts nest without being escaped twice, lists join, null and false print nothing', () => {
  const item = (text: string) => html`<li>${text}</li>`
  expect(html`<ul>${['a', '<'].map(item)}${null}${false}${0}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;</li>0</ul>')
  expect(html`${trusted('<hr>')}`.markup).toBe('<hr>')
})

test('facts without content leave no empty line and no empty frame', () => {
  expect(
    facts([
      ['Wo', lines(['', '  '])],
      ['Telefon', lines(['0202'])],
    ])?.markup,
  ).toBe('<dl class="facts"><dt>Telefon</dt><dd><p>0202</p></dd></dl>')
  expect(facts([['Wo', null]])).toBeNull()
})

test('a page with Ukrainian і keeps the dots of its letters, and Arabic beside it stays whole', () => {
  const sheet = (text: string) => page({ title: 'Blatt', css: '', body: html`<p>${text}</p>` })
  expect(sheet('Олексій')).toContain("body { font-feature-settings: 'ccmp' 0; }\n[dir=rtl] { font-feature-settings: normal; }")
  expect(sheet('Олена Шевченко')).not.toContain('ccmp')
  expect(sheet('ليلى')).not.toContain('ccmp')
})
