import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../../shared/contract/checklists.ts'
import { formatDay } from '../../../shared/dates.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { TemplateForm } from './template-form.tsx'

/** The house's own words for what is needed; each change is a new version, and the shipped text is one button away. */
export function TemplatesScreen() {
  const { t } = useTranslation()
  const templates = useApiQuery('checklists', 'templates', {})
  const [editing, setEditing] = useState<string | null>(null)
  return (
    <Page title={t('checklists.templates.title')} intro={t('checklists.templates.intro')}>
      <FailureAlert error={templates.error} />
      {templates.data?.map((template) => (
        <Paper key={template.key} withBorder p="md">
          {editing === template.key ? (
            <TemplateForm template={template} onDone={() => setEditing(null)} />
          ) : (
            <TemplateSummary template={template} onEdit={() => setEditing(template.key)} />
          )}
        </Paper>
      ))}
    </Page>
  )
}

function TemplateSummary({ template, onEdit }: { readonly template: Template; readonly onEdit: () => void }) {
  const { t } = useTranslation()
  const restore = useApiCommand('checklists', 'restoreTemplate')
  const save = useApiCommand('checklists', 'saveTemplate')
  const { key, name, version, validFrom, items } = template
  const day = formatDay(validFrom)

  function back() {
    const undo = (shipped: Template) => save.mutate({ key, version: shipped.version, name, items }, { onError: notifyFailure })
    restore.mutate(
      { key },
      { onSuccess: (shipped) => notifyDone(t('checklists.templates.restored'), () => undo(shipped)), onError: notifyFailure },
    )
  }
  return (
    <Group justify="space-between" align="flex-start">
      <Stack gap={2}>
        <Title order={2}>{name}</Title>
        <Text>{t('checklists.templates.count', { count: items.filter(({ hidden }) => !hidden).length })}</Text>
        <Text size="sm" c="dimmed">
          {version === 0 ? t('checklists.templates.shipped', { day }) : t('checklists.templates.changed', { version, day })}
        </Text>
      </Stack>
      <Group gap="xs">
        {version > 0 ? (
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size={20} aria-hidden />}
            aria-label={t('checklists.templates.restoreOf', { name })}
            onClick={back}
          >
            {t('checklists.templates.restore')}
          </Button>
        ) : null}
        <Button
          variant="default"
          leftSection={<IconPencil size={20} aria-hidden />}
          aria-label={t('checklists.templates.editOf', { name })}
          onClick={onEdit}
        >
          {t('checklists.templates.edit')}
        </Button>
      </Group>
    </Group>
  )
}
