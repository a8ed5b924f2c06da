import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, RowError } from '../../../shared/contract/directory.ts'
import { Section } from '../../components/section.tsx'
import { reasonText } from './import-reason.ts'

/** Rows drawn at a time: long lists stay quick. */
const STEP = 50

/** What is wrong with single rows, so that whoever keeps the directory can put it right. */
export function ImportIssues({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(STEP)
  const { errors, errorCount, warningCount } = preview
  if (errors.length === 0) return null
  const shown = errors.slice(0, limit)
  return (
    <Section title={t('directory.issuesTitle')}>
      <Stack gap={4}>
        {errorCount > 0 ? <Text>{t('directory.errorCount', { count: errorCount })}</Text> : null}
        {warningCount > 0 ? <Text>{t('directory.warningCount', { count: warningCount })}</Text> : null}
        {errors.length < errorCount + warningCount ? <Text c="dimmed">{t('directory.issuesCut', { count: errors.length })}</Text> : null}
      </Stack>
      <Table.ScrollContainer minWidth={640} type="native" mah={360} tabIndex={0} role="group" aria-label={t('directory.issuesTitle')}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('directory.issueKind')}</Table.Th>
              <Table.Th>{t('directory.issueFile')}</Table.Th>
              <Table.Th ta="right">{t('directory.issueLine')}</Table.Th>
              <Table.Th>{t('directory.issueColumn')}</Table.Th>
              <Table.Th>{t('directory.issueReason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((issue) => (
              <IssueRow key={[issue.file, issue.line, issue.column, issue.reason].join(' ')} issue={issue} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {errors.length > limit ? (
        <Group>
          <Button variant="default" onClick={() => setLimit(limit + STEP)}>
            {t('directory.issueMore')}
          </Button>
        </Group>
      ) : null}
    </Section>
  )
}

function IssueRow({ issue }: { readonly issue: RowError }) {
  const { t } = useTranslation()
  const error = issue.severity === 'error'
  const Icon = error ? IconAlertTriangle : IconInfoCircle
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={6} wrap="nowrap" c={error ? 'var(--mantine-color-error)' : 'var(--mantine-color-text)'}>
          <Icon size={18} aria-hidden />
          <Text component="span">{t(error ? 'directory.issueError' : 'directory.issueWarning')}</Text>
        </Group>
      </Table.Td>
      <Table.Td>{issue.file}</Table.Td>
      <Table.Td ta="right">{issue.line}</Table.Td>
      <Table.Td>{issue.column}</Table.Td>
      <Table.Td>
        <Text>{reasonText(issue.reason, t)}</Text>
        {issue.value ? (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {issue.value}
          </Text>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}
