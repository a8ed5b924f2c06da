import { afterEach, beforeEach, expect, test } from 'vitest'
import { CARD_LANGUAGE_FACTS, CARD_LANGUAGES } from '../../../../shared/needs-card/languages.ts'
import { CARD_WORDS } from '../../../../shared/needs-card/words.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { accessesOf } from '../../../support/logs.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

test.each(CARD_LANGUAGES)('the card in %s holds every word, in its direction, with the German one beside it', async (language) => {
  const { tag, direction } = CARD_LANGUAGE_FACTS[language]
  await app.call('letters', 'needsCard', { language })
  const [html = ''] = app.host.rendered
  expect(html).toContain(`<main lang="${tag}" dir="${direction}">`)
  const { question, hint, topics } = CARD_WORDS[language]
  for (const word of [question, hint, ...Object.values(topics), ...Object.values(CARD_WORDS.deu.topics)])
    expect(html).toContain(`>${word}<`)
  expect(html.match(/<path d="/g)).toHaveLength(27)
  expect(html.includes('NotoSansArabic-Bold.woff2" as="font"')).toBe(language === 'arb')
})

test('the card is about nobody, is printed as shown, and its file says only what it is', async () => {
  const { token, personId, title } = await app.call('letters', 'needsCard', { language: 'ukr' })
  expect([personId, title]).toEqual([null, 'Bedarfskarte'])
  expect(await app.call('letters', 'print', { token })).toEqual({ done: true, personId: null })
  expect(app.host.printed).toEqual(app.host.rendered)
  expect(accessesOf(app, 'letters')).toEqual([])
})

test('a language that the card does not speak is refused', async () => {
  expect(await app.reply('letters', 'needsCard', { language: 'vie' as 'ukr' })).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', fields: { language: expect.anything() } },
  })
})
