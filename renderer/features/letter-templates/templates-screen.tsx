import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterTemplateState } from '../../../shared/contract/letter-templates.ts'
import { formatDay } from '../../../shared/dates.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'

/** Letterhead and texts of the authority, and which of them are still samples. */
export function LetterTemplatesScreen() {
  const { t } = useTranslation()
  const letterhead = useApiQuery('letterTemplates', 'letterhead', {})
  const templates = useApiQuery('letterTemplates', 'all', {})
  const head = letterhead.data
  return (
    <Page title={t('letterTemplates.title')} intro={t('letterTemplates.intro')}>
      <FailureAlert error={templates.error ?? letterhead.error} />
      {head ? (
        <Entry
          title={t('letterTemplates.letterhead')}
          line={[head.fields.authority, head.fields.unit].filter(Boolean).join(', ')}
          version={head.version}
          validFrom={head.validFrom}
          later={head.laterFrom ? [{ version: head.newest, validFrom: head.laterFrom }] : []}
        >
          <Button
            variant="default"
            leftSection={<IconPencil size={20} aria-hidden />}
            aria-label={t('letterTemplates.editOf', { name: t('letterTemplates.letterhead') })}
            renderRoot={(props) => <Link to="/briefvorlagen/briefkopf" {...props} />}
          >
            {t('letterTemplates.edit')}
          </Button>
        </Entry>
      ) : null}
      {templates.data?.map((template) => (
        <TemplateEntry key={template.kind} template={template} />
      ))}
      <Text size="sm" c="dimmed">
        {t('letterTemplates.sampleHint')}
      </Text>
    </Page>
  )
}

function TemplateEntry({ template }: { readonly template: LetterTemplateState }) {
  const { t } = useTranslation()
  const restore = useApiCommand('letterTemplates', 'restore')
  const { kind, version, validFrom, later, words } = template
  const name = t(`values.letterKind.${kind}`)

  function back() {
    restore.mutate({ kind }, { onSuccess: () => notifyDone(t('letterTemplates.restored')), onError: notifyFailure })
  }
  return (
    <Entry title={name} line={words.subject} version={version} validFrom={validFrom} later={later}>
      {version > 0 || later.length > 0 ? (
        <Button
          variant="subtle"
          leftSection={<IconArrowBackUp size={20} aria-hidden />}
          aria-label={t('letterTemplates.restoreOf', { name })}
          onClick={back}
        >
          {t('letterTemplates.restore')}
        </Button>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconPencil size={20} aria-hidden />}
        aria-label={t('letterTemplates.editOf', { name })}
        renderRoot={(props) => <Link to="/briefvorlagen/$kind" params={{ kind }} {...props} />}
      >
        {t('letterTemplates.edit')}
      </Button>
    </Entry>
  )
}

type EntryProps = {
  readonly title: string
  readonly line: string
  readonly version: number
  readonly validFrom: string
  readonly later: readonly { readonly version: number; readonly validFrom: string }[]
  readonly children: ReactNode
}

function Entry({ title, line, version, validFrom, later, children }: EntryProps) {
  const { t } = useTranslation()
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start">
        <Stack gap={2}>
          <Group gap="xs">
            <Title order={2}>{title}</Title>
            {version === 0 ? (
              <Badge variant="outline" color="gray" tt="none">
                {t('letterTemplates.sample')}
              </Badge>
            ) : null}
          </Group>
          <Text>{line}</Text>
          <Text size="sm" c="dimmed">
            {[
              version === 0 ? t('letterTemplates.shipped') : t('letterTemplates.changed', { version, day: formatDay(validFrom) }),
              ...later.map((each) => t('letterTemplates.later', { day: formatDay(each.validFrom), version: each.version })),
            ].join(' · ')}
          </Text>
        </Stack>
        <Group gap="xs">{children}</Group>
      </Group>
    </Paper>
  )
}
