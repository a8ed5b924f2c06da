import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SummonsText } from '../../../shared/contract/summons.ts'
import { formatDay } from '../../../shared/dates.ts'
import { SUMMONS_TEXT_KINDS, type SummonsTextKind } from '../../../shared/summons-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'
import { TextForm } from './text-form.tsx'

/** The texts of the law in the letters, by version; the authority's own take the place of the samples. */
export function TextsScreen() {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('summons', 'texts', {})
  const [editing, setEditing] = useState<SummonsTextKind | null>(null)
  return (
    <Page title={t('summons.texts.title')} intro={t('summons.texts.intro')}>
      <FailureAlert error={error} />
      {SUMMONS_TEXT_KINDS.map((kind) => (
        <Section
          key={kind}
          title={t(`values.summonsTextKind.${kind}`)}
          actions={
            editing === kind ? null : (
              <Button
                variant="default"
                leftSection={<IconPlus size={20} aria-hidden />}
                aria-label={t('summons.texts.addOf', { kind: t(`values.summonsTextKind.${kind}`) })}
                onClick={() => setEditing(kind)}
              >
                {t('summons.texts.add')}
              </Button>
            )
          }
        >
          {editing === kind ? <TextForm kind={kind} onDone={() => setEditing(null)} /> : null}
          <Stack gap="sm">
            {data
              ?.filter((text) => text.kind === kind)
              .map((text) => (
                <Version key={text.version} text={text} />
              ))}
          </Stack>
        </Section>
      ))}
    </Page>
  )
}

function Version({ text: { version, validFrom, validTo, body, sample } }: { readonly text: SummonsText }) {
  const { t } = useTranslation()
  const to = validTo ? t('summons.texts.to', { day: formatDay(validTo) }) : t('summons.texts.open')
  return (
    <Paper withBorder p="sm">
      <Group gap="sm">
        <Title order={3} size="h4">
          {version}
        </Title>
        {sample ? (
          <Badge color="orange" variant="light" tt="none">
            {t('summons.texts.sample')}
          </Badge>
        ) : null}
        <Text size="sm" c="dimmed">{`${t('summons.texts.from', { day: formatDay(validFrom) })} ${to}`}</Text>
      </Group>
      <Text mt="xs" maw="75ch" style={{ whiteSpace: 'pre-line' }}>
        {body}
      </Text>
    </Paper>
  )
}
