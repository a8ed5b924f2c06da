import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { IconFileText, IconHandStop, IconMapPin } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AppointmentState, isCancelled, isLive } from '../../shared/appointment-states.ts'
import type { PersonDocument } from '../../shared/contract/document.ts'
import type { AppointmentId, ChecklistId, PersonId } from '../../shared/ids.ts'
import { APPOINTMENT_LETTERS, type AppointmentLetterKind, isOfRequest, type LetterWay } from '../../shared/letter-kinds.ts'
import type { SheetLanguage } from '../../shared/paper-languages.ts'
import { call } from '../api/client.ts'
import { CallFailure } from '../api/failure.ts'
import { DocumentFailure } from './document-failure.tsx'
import { DocumentPreview } from './document-preview.tsx'

type Asked = { readonly way: LetterWay; readonly language: SheetLanguage | null }
type Make = (asked: Asked) => Promise<PersonDocument>

/** A letter with its preview; where there is no address, it can be made to be handed over, or the address is entered. */
function useLetter(personId: PersonId, make: Make) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<PersonDocument | null>(null)
  const build = useMutation({ mutationFn: make, gcTime: 0, onSuccess: setShown })
  const noAddress = build.error instanceof CallFailure && build.error.failure.fields?.address === 'address_missing'

  function close() {
    setShown(null)
    build.reset()
  }
  function again(language: SheetLanguage) {
    build.mutate({ way: build.variables?.way ?? 'post', language })
  }
  const view = shown ? (
    <DocumentPreview key={shown.token} document={shown} onClose={close} onLanguage={again} />
  ) : (
    <>
      <DocumentFailure error={build.error} />
      {noAddress ? (
        <Group gap="xs">
          <Button leftSection={<IconHandStop size={20} aria-hidden />} onClick={() => build.mutate({ way: 'hand', language: null })}>
            {t('letters.toHand')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconMapPin size={20} aria-hidden />}
            renderRoot={(props) => <Link to="/personen/$personId/aendern" params={{ personId }} {...props} />}
          >
            {t('letters.enterAddress')}
          </Button>
        </Group>
      ) : null}
    </>
  )
  return { open: () => build.mutate({ way: 'post', language: null }), pending: build.isPending, view }
}

type AppointmentProps = {
  readonly appointment: {
    readonly id: AppointmentId
    readonly personId: PersonId
    readonly state: AppointmentState
    readonly provisional: boolean
  }
  readonly variant: 'filled' | 'default'
}

/** Which letter about an appointment, and its preview. A cancelled one has only the cancellation. */
export function AppointmentLetterButton({ appointment: { id, personId, state, provisional }, variant }: AppointmentProps) {
  const { t } = useTranslation()
  const kinds = APPOINTMENT_LETTERS.filter((kind) =>
    isCancelled(state) ? kind === 'termin_absage' : kind !== 'termin_absage' && isOfRequest(kind) === (provisional && isLive(state)),
  )
  const [chosen, setChosen] = useState<AppointmentLetterKind | null>(null)
  const kind = kinds.find((each) => each === chosen) ?? kinds[0] ?? 'termin_einladung'
  const letter = useLetter(personId, (asked) => call('letters', 'appointment', { id, kind, ...asked }))
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="xs" align="flex-end">
        <NativeSelect
          size="md"
          label={t('letters.which')}
          value={kind}
          data={kinds.map((value) => ({ value, label: t(`values.letterKind.${value}`) }))}
          onChange={({ currentTarget }) => setChosen(kinds.find((each) => each === currentTarget.value) ?? null)}
        />
        <Button variant={variant} size="md" leftSection={<IconFileText aria-hidden />} loading={letter.pending} onClick={letter.open}>
          {t('letters.open.appointment')}
        </Button>
      </Group>
      {letter.view}
    </Stack>
  )
}

type ListProps = { readonly id: ChecklistId; readonly personId: PersonId; readonly name: string }

/** What is missing on a list as a letter to be sent. */
export function MissingDocumentsButton({ id, personId, name }: ListProps) {
  const { t } = useTranslation()
  const letter = useLetter(personId, (asked) => call('letters', 'missingDocuments', { id, ...asked }))
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileText size={20} aria-hidden />}
        loading={letter.pending}
        aria-label={t('letters.missingDocumentsOf', { name })}
        onClick={letter.open}
      >
        {t('letters.missingDocuments')}
      </Button>
      {letter.view}
    </>
  )
}
