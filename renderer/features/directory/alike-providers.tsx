import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AlikeProviders as Pair, ProviderLink } from '../../../shared/contract/provider-work.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'

/** Providers that may stand in the directory twice, and what was said about others. Nothing is merged. */
export function AlikeProviders() {
  const { t } = useTranslation()
  const alike = useApiQuery('directory', 'alikeProviders', {})
  const link = useApiCommand('directory', 'linkProviders')
  const unlink = useApiCommand('directory', 'unlinkProviders')
  const { pairs = [], links = [] } = alike.data ?? {}
  if (pairs.length === 0 && links.length === 0) return <FailureAlert error={alike.error} />
  const say = ({ first, second }: Pair, same: boolean) => link.mutate({ first: first.id, second: second.id, same })
  return (
    <Section title={t('directory.alikeTitle')}>
      <Text c="dimmed">{t('directory.alikeIntro')}</Text>
      <FailureAlert error={link.error ?? unlink.error} />
      {pairs.map((pair) => (
        <Group key={`${pair.first.id} ${pair.second.id}`} justify="space-between">
          <Stack gap={0} style={{ flex: '1 1 20rem' }}>
            <Text fw={600}>{`${pair.first.name} – ${pair.second.name}`}</Text>
            <Text size="sm">{pair.reasons.map((reason) => t(`directory.alikeReasons.${reason}`)).join(', ')}</Text>
          </Stack>
          <Group gap="xs">
            <Button variant="default" onClick={() => say(pair, true)}>
              {t('directory.alikeSame')}
            </Button>
            <Button variant="default" onClick={() => say(pair, false)}>
              {t('directory.alikeOther')}
            </Button>
          </Group>
        </Group>
      ))}
      {links.map((one: ProviderLink) => (
        <Group key={one.id} justify="space-between">
          <Text style={{ flex: '1 1 20rem' }}>
            {t(one.same ? 'directory.linkSame' : 'directory.linkOther', {
              first: one.first.name,
              second: one.second.name,
              name: one.staffName,
            })}
          </Text>
          <Button variant="subtle" onClick={() => unlink.mutate({ id: one.id })}>
            {t('directory.unlink')}
          </Button>
        </Group>
      ))}
    </Section>
  )
}
