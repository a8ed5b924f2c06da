import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Period, UnmetNeed } from '../../../shared/contract/unmet-needs.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { quarterText } from '../../../shared/gap-words.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useLanguageName } from '../../components/use-language-name.ts'

/** What one has noted oneself; today's can be taken back. */
export function MyNeeds({ period }: { readonly period: Period }) {
  const { t } = useTranslation()
  const languageName = useLanguageName()
  const mine = useApiQuery('unmetNeeds', 'mine', period, { keepPrevious: true })
  const remove = useApiCommand('unmetNeeds', 'remove')
  const today = toLocalDate(Date.now())
  if (!mine.data || mine.data.length === 0) return null

  const rest = ({ quarter, language, lifePhase, ageClass, reason }: UnmetNeed) =>
    [
      quarterText(quarter),
      language ? languageName(language) : '',
      lifePhase ? t(`values.lifePhase.${lifePhase}`) : '',
      ageClass ? t(`values.ageClass.${ageClass}`) : '',
      t(`values.unmetReason.${reason}`),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <Section title={t('unmetNeeds.mine', { count: mine.data.length })}>
      <Text size="sm" c="dimmed">
        {t('unmetNeeds.mineHint')}
      </Text>
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
        {mine.data.map((need) => (
          <Group key={need.id} component="li" justify="space-between" mih={44}>
            <Text>{t('unmetNeeds.mineLine', { day: formatDay(need.day), topic: t(`values.topic.${need.topic}`), rest: rest(need) })}</Text>
            {need.day === today ? (
              <Button
                variant="subtle"
                leftSection={<IconArrowBackUp size={18} aria-hidden />}
                aria-label={t('unmetNeeds.removeOf', { topic: t(`values.topic.${need.topic}`), quarter: quarterText(need.quarter) })}
                onClick={() =>
                  remove.mutate({ id: need.id }, { onSuccess: () => notifyDone(t('unmetNeeds.removed')), onError: notifyFailure })
                }
              >
                {t('unmetNeeds.remove')}
              </Button>
            ) : null}
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
