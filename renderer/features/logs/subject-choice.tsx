import { Group, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeSubject, type LogPerson } from '../../../shared/contract/logs.ts'
import { useApiQuery } from '../../api/client.ts'
import { LogPersonPicker } from './log-person-picker.tsx'

const KINDS = ['person', 'staff', 'site', 'branch'] as const
type Kind = (typeof KINDS)[number]
const LISTS = { staff: 'staff', site: 'sites', branch: 'branches' } as const

/** A person, an account, a place or a branch. */
export function SubjectChoice({ onChange }: { readonly onChange: (subject: ChangeSubject | null) => void }) {
  const { t } = useTranslation()
  const subjects = useApiQuery('logs', 'subjects', {})
  const [kind, setKind] = useState<Kind>('person')
  const [person, setPerson] = useState<LogPerson | null>(null)
  const [record, setRecord] = useState<string | null>(null)

  function chooseKind(value: string) {
    setKind(KINDS.find((one) => one === value) ?? 'person')
    setPerson(null)
    setRecord(null)
    onChange(null)
  }
  function choosePerson(chosen: LogPerson | null) {
    setPerson(chosen)
    onChange(chosen && { kind: 'person', id: chosen.id })
  }
  function chooseRecord(id: string | null) {
    setRecord(id)
    const subject = ChangeSubject.safeParse({ kind, id })
    onChange(subject.success ? subject.data : null)
  }
  const choices = kind === 'person' ? [] : (subjects.data?.[LISTS[kind]] ?? [])
  return (
    <Group align="flex-end" gap="md">
      <SegmentedControl
        aria-label={t('logs.subject')}
        size="md"
        value={kind}
        onChange={chooseKind}
        data={KINDS.map((one) => ({ value: one, label: t(`logs.subjectKind.${one}`) }))}
      />
      {kind === 'person' ? (
        <LogPersonPicker value={person} onChange={choosePerson} />
      ) : (
        <Select
          key={kind}
          label={t(`logs.subjectKind.${kind}`)}
          placeholder={t('logs.choose')}
          data={choices.map(({ id, name }) => ({ value: id, label: name }))}
          value={record}
          onChange={chooseRecord}
          searchable
          comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
          w={320}
          maw="100%"
        />
      )}
    </Group>
  )
}
