import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BackupComparison, RESTORE_WORD } from '../../../shared/contract/backups.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { fieldErrors } from '../../api/failure.ts'
import { draftsSettled } from '../../components/draft-keeper.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'

type Props = { readonly comparison: BackupComparison; readonly onBack: () => void }

/** What would come and go, then the word: nothing has been changed up to here. */
export function CompareView({ comparison, onBack }: Props) {
  const { t, i18n } = useTranslation()
  const restore = useApiCommand('backups', 'restore')
  const [word, setWord] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const when = formatDateTime(toLocalDateTime(Date.parse(comparison.at)))
  const unknown = comparison.rows.some(({ made }) => made === null)
  const news = comparison.rows.some(({ made, changed, now, after }) => made !== 0 || changed !== 0 || now !== after)

  async function submit(event: FormEvent) {
    event.preventDefault()
    await draftsSettled()
    // Awaited here and not by the form: it goes away while the store is exchanged.
    await restore.mutateAsync({ token: comparison.token, word }).then(
      () => notifyDone(t('backups.restoredDone', { when })),
      (error: unknown) => {
        const field = fieldErrors(error, t, i18n.exists).word
        setRefused(field ?? null)
        if (!field) notifyFailure(error)
      },
    )
  }
  return (
    <Page title={t('backups.compareTitle')} intro={t('backups.compareIntro', { when })}>
      <Section title={t('backups.compareTable')}>
        <Comparison rows={comparison.rows} />
        <Text>{t(unknown ? 'backups.compareUnknown' : news ? 'backups.compareLost' : 'backups.compareNothing')}</Text>
      </Section>
      <Text maw="75ch">{t('backups.compareSafe')}</Text>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            id="word"
            maw={420}
            label={t('backups.word', { word: RESTORE_WORD })}
            value={word}
            error={refused}
            autoComplete="off"
            autoFocus
            onChange={(event) => setWord(event.currentTarget.value)}
          />
          <Group justify="space-between">
            <Button variant="default" onClick={onBack} disabled={restore.isPending}>
              {t('backups.backToList')}
            </Button>
            <Button type="submit" loading={restore.isPending}>
              {t('backups.restore')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}

const COLUMNS = ['now', 'after', 'made', 'changed'] as const

function Comparison({ rows }: { readonly rows: BackupComparison['rows'] }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={520} type="native">
      <Table verticalSpacing={2} maw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backups.compareColumns.kind')}</Table.Th>
            {COLUMNS.map((column) => (
              <Table.Th key={column} ta="right">
                {t(`backups.compareColumns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.kind}>
              <Table.Td>{t(`backups.kinds.${row.kind}`)}</Table.Td>
              {COLUMNS.map((column) => (
                <Table.Td key={column} ta="right">
                  <Text component="span" {...(isNews(row, column) ? { fw: 600 } : {})}>
                    {row[column]?.toLocaleString('de-DE') ?? t('backups.unknownSince')}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** What the restore changes stands out. */
function isNews(row: BackupComparison['rows'][number], column: (typeof COLUMNS)[number]): boolean {
  return column === 'after' ? row.after !== row.now : column !== 'now' && (row[column] ?? 0) > 0
}
