import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/dates.ts'
import type { PersonId, SummonsId } from '../../../shared/ids.ts'
import { isDense, LEAD_DAYS } from '../../../shared/summons-rules.ts'
import { useApiQuery } from '../../api/client.ts'

type Props = { readonly personId: PersonId | null; readonly day: string; readonly without: SummonsId | null }

/** What would hold for this day, before anything is issued: how many in four weeks, which texts, whether a letter arrives. */
export function OutlookNotice({ personId, day, without }: Props) {
  const { t } = useTranslation()
  const known = personId !== null && day !== ''
  const { data } = useApiQuery('summons', 'outlook', { personId: personId ?? '', day, without }, { enabled: known })
  if (!known || !data) return null
  const dense = isDense(data.count)
  const sample = data.texts.some((text) => text.sample)
  const warns = dense || sample || data.noPost !== null || data.texts.length < 2
  const texts = data.texts.map(({ kind, version }) => `${t(`values.summonsTextKind.${kind}`)}: ${version}`).join(', ')
  return (
    <Alert
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
