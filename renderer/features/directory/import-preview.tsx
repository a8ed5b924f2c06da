import { Alert, Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/directory.ts'
import { useApiCommand } from '../../api/client.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { Section } from '../../components/section.tsx'
import { ImportChanges } from './import-changes.tsx'
import { ImportFailure } from './import-failure.tsx'
import { ImportIssues } from './import-issues.tsx'
import { tableText } from './import-reason.ts'
import { WorkProgress } from './work-progress.tsx'

const NUMBER = new Intl.NumberFormat('de-DE')

type Props = { readonly preview: ImportPreview; readonly onOther: () => void; readonly onDone: (written: number) => void }

/** What would be new and what would change; taking it over is one key. */
export function ImportPreviewView({ preview, onOther, onDone }: Props) {
  const { t } = useTranslation()
  const apply = useApiCommand('directory', 'applyImport')
  const [skipErrors, setSkipErrors] = useState(false)
  const nothing = preview.tables.every(({ added, changed }) => added === 0 && changed === 0)
  const blocked = preview.errorCount > 0 && !skipErrors

  function submit() {
    if (nothing || apply.isPending) return
    apply.mutate({ token: preview.token, skipErrors }, { onSuccess: ({ written }) => onDone(written) })
  }
  useHotkeys([['mod+Enter', submit]], [])

  // What was looked at is decided; how far it is must not stand below the edge of the window.
  if (apply.isPending) {
    return (
      <Section title={t('directory.applyingTitle')}>
        <Text>{t('directory.previewSource', { source: preview.source })}</Text>
        <WorkProgress words={t('directory.applying')} />
      </Section>
    )
  }
  return (
    <>
      {nothing ? (
        <Alert color="teal" icon={<IconCircleCheck aria-hidden />} role="status">
          {t('directory.previewNothing', { source: preview.source })}
        </Alert>
      ) : (
        <Section title={t('directory.previewTitle')}>
          <Text>{t('directory.previewSource', { source: preview.source })}</Text>
          <Counts tables={preview.tables} />
        </Section>
      )}
      <ImportChanges changes={preview.changes} />
      <ImportIssues preview={preview} />
      {preview.ignored.length > 0 ? <Text c="dimmed">{t('directory.ignored', { files: preview.ignored.join(', ') })}</Text> : null}
      <ImportFailure error={apply.error} />
      {preview.errorCount > 0 && !nothing ? (
        <Checkbox
          label={t('directory.skipErrors', { count: preview.errorCount })}
          checked={skipErrors}
          onChange={(event) => setSkipErrors(event.currentTarget.checked)}
        />
      ) : null}
      <Group justify="space-between">
        <Button variant="default" onClick={onOther}>
          {t('directory.chooseOther')}
        </Button>
        {nothing ? null : (
          <Button
            onClick={submit}
            variant={blocked ? 'default' : 'filled'}
            rightSection={<KeyHint keys="Strg+Enter" />}
            aria-keyshortcuts="Control+Enter"
            autoFocus
          >
            {t('directory.apply')}
          </Button>
        )}
      </Group>
    </>
  )
}

function Counts({ tables }: { readonly tables: ImportPreview['tables'] }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table verticalSpacing={6} maw={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('directory.table')}</Table.Th>
            <Table.Th ta="right">{t('directory.added')}</Table.Th>
            <Table.Th ta="right">{t('directory.changed')}</Table.Th>
            <Table.Th ta="right">{t('directory.unchanged')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables.map(({ table, added, changed, unchanged }) => (
            <Table.Tr key={table}>
              <Table.Td>{tableText(table, t)}</Table.Td>
              <Count count={added} strong />
              <Count count={changed} strong />
              <Count count={unchanged} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** What happens stands out; what stays as it is does not. */
function Count({ count, strong = false }: { readonly count: number; readonly strong?: boolean }) {
  return (
    <Table.Td ta="right">
      <Text component="span" {...(count === 0 ? { c: 'dimmed' } : {})} {...(strong && count > 0 ? { fw: 600 } : {})}>
        {NUMBER.format(count)}
      </Text>
    </Table.Td>
  )
}
