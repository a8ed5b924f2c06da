import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/dates.ts'
import { isDense, LEAD_DAYS } from '../../../shared/summons-rules.ts'
import type { Outlook } from './use-outlook.ts'

type Props = { readonly outlook: Outlook; readonly day: string }

/** What would hold for this day, before anything is issued: how many in four weeks, which texts, whether a letter arrives. */
export function OutlookNotice({ outlook: data, day }: Props) {
  const { t } = useTranslation()
  const dense = isDense(data.count)
  const sample = data.texts.some((text) => text.sample)
  const warns = dense || sample || data.noPost !== null || data.texts.length < 2
  const texts = data.texts.map(({ kind, version }) => `${t(`values.summonsTextKind.${kind}`)}: ${version}`).join(', ')
  return (
    <Alert
      role="status"
      color={warns ? 'orange' : 'kern'}
      icon={warns ? <IconAlertTriangle aria-hidden /> : <IconInfoCircle aria-hidden />}
      title={t('summons.outlook', { day: formatDay(day) })}
    >
      <Text size="sm" fw={dense ? 600 : undefined}>
        {t(dense ? 'summons.dense' : 'summons.notDense', { count: data.count })}
      </Text>
      <Text size="sm">{texts ? t('summons.textsInForce', { texts }) : t('fields.summons_text_missing')}</Text>
      {sample ? <Text size="sm">{t('summons.sampleWarning')}</Text> : null}
      {data.noPost ? <Text size="sm">{t(`fields.${data.noPost}`)}</Text> : null}
      <Text size="sm">{t('summons.lead', { count: LEAD_DAYS })}</Text>
    </Alert>
  )
}
