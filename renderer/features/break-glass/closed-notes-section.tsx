import { Button, Text } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { OPENED_BY_EMERGENCY } from '../../../shared/record-rights.ts'
import { useApiQuery } from '../../api/client.ts'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { BreakGlassForm } from './break-glass-form.tsx'

/** On the page of a person in scope, when notes are closed that emergency access would open. */
export function ClosedNotesSection({ personId }: { readonly personId: PersonId }) {
  const may = useMay()
  return may(contract.breakGlass.open) && may(contract.contacts.ofPerson) ? <ClosedNotes personId={personId} /> : null
}

function ClosedNotes({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const person = useApiQuery('people', 'get', { id: personId })
  const contacts = useApiQuery('contacts', 'ofPerson', { personId })
  const [open, setOpen] = useState(false)
  const closed = (contacts.data ?? []).some(({ noteWithheld, compartment }) => noteWithheld && OPENED_BY_EMERGENCY.includes(compartment))
  if (!closed && !person.data?.noteWithheld) return null
  const begin = (
    <Button variant="default" leftSection={<IconLockOpen size={20} aria-hidden />} onClick={() => setOpen(true)}>
      {t('breakGlass.begin')}
    </Button>
  )
  return (
    <Section title={t('breakGlass.notesTitle')} actions={open ? null : begin}>
      <Text c="dimmed">{t('breakGlass.notesText')}</Text>
      {open ? <BreakGlassForm personId={personId} onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}
