import { Stack, TextInput } from '@mantine/core'
import { IconScan } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readToken } from '../../../shared/answer-token.ts'
import { useApiQuery } from '../../api/client.ts'
import { Page } from '../../components/page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { RefusedAlert } from './refused-alert.tsx'

/** Signs without hyphens and spaces after which a number is complete. */
const COMPLETE = 12

/** An answer of a partner, recorded by the number on the tear-off. The focus is in the field: a scanner types it and presses Enter. */
export function AnswerScreen() {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const token = readToken(typed)
  const signs = typed.replace(/[\s\-–]/g, '').length
  const found = useApiQuery('referrals', 'byToken', { token: token ?? '' }, { enabled: token !== null })

  function again() {
    setTyped('')
    field.current?.focus()
  }
  return (
    <Page title={t('referrals.answerTitle')} intro={t('referrals.answerIntro')}>
      <Stack>
        <TextInput
          ref={field}
          size="lg"
          maw={480}
          label={t('referrals.answerToken')}
          description={t('referrals.answerTokenHint')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={signs >= COMPLETE && token === null ? t('fields.token_typo') : null}
          leftSection={<IconScan size={20} aria-hidden />}
          styles={{ input: { fontVariantNumeric: 'tabular-nums', letterSpacing: '0.06em', textTransform: 'uppercase' } }}
          maxLength={30}
          autoFocus
          autoComplete="off"
          spellCheck={false}
        />
        {token ? <RefusedAlert error={found.error} /> : null}
      </Stack>
      {token && found.data ? <AnswerForm key={found.data.id} token={token} referral={found.data} onDone={again} /> : null}
    </Page>
  )
}
