import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { INFORMATION_SHEET_VERSION } from '../../../shared/information-sheet.ts'
import { SHEET_LANGUAGES, type SheetLanguage, sheetLanguageFor } from '../../../shared/paper-languages.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'

/** Sheets about the whole person: the next steps, and the information on data protection with the proof of its hand-over. */
export function HandOutsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <Section title={t('information.title')}>
      {may(contract.letters.nextSteps) ? (
        <Stack gap={4}>
          <PrintButton kind="nextSteps" id={personId} />
          <Text size="sm" c="dimmed">
            {t('information.stepsHint')}
          </Text>
        </Stack>
      ) : null}
      <Title order={3} mt="sm">
        {t('information.sheet')}
      </Title>
      <HandOvers personId={personId} />
      {may(contract.letters.information) ? <PrintButton kind="information" id={personId} /> : null}
      {may(contract.information.handOver) ? <NoteHandOver personId={personId} /> : null}
    </Section>
  )
}

function HandOvers({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const given = useApiQuery('information', 'ofPerson', { personId })
  const [newest] = given.data ?? []
  const language = (code: SheetLanguage) =>
    code === 'deu' ? t('information.germanOnly') : t('information.inLanguage', { language: t(`values.language.${code}`) })
  return (
    <>
      <FailureAlert error={given.error} />
      {given.data?.length === 0 ? <Text>{t('information.never')}</Text> : null}
      {given.data?.map(({ id, on, version, staffName, ...sheet }) => (
        <Text key={id}>{t('information.given', { day: formatDay(on), version, language: language(sheet.language), name: staffName })}</Text>
      ))}
      {newest && newest.version !== INFORMATION_SHEET_VERSION ? <Text fw={600}>{t('information.older')}</Text> : null}
    </>
  )
}

function NoteHandOver({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const person = useApiQuery('people', 'get', { id: personId })
  const note = useApiCommand('information', 'handOver')
  const takeBack = useApiCommand('information', 'takeBack')
  const [chosen, setChosen] = useState<SheetLanguage | null>(null)
  const language = chosen ?? sheetLanguageFor(person.data?.languages ?? [])

  async function handOver() {
    try {
      const { id } = await note.mutateAsync({ personId, language })
      notifyDone(t('information.noted'), () => takeBack.mutate({ id }, { onError: notifyFailure }))
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <Group align="flex-end" gap="xs">
      <NativeSelect
        size="md"
        label={t('information.noteLanguage')}
        data={SHEET_LANGUAGES.map((code) => ({
          value: code,
          label: code === 'deu' ? t('letters.germanOnly') : t(`values.language.${code}`),
        }))}
        value={language}
        onChange={({ currentTarget }) => setChosen(SHEET_LANGUAGES.find((code) => code === currentTarget.value) ?? null)}
      />
      <Button variant="default" leftSection={<IconCheck size={20} aria-hidden />} loading={note.isPending} onClick={() => void handOver()}>
        {t('information.note')}
      </Button>
    </Group>
  )
}
