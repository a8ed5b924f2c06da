import { Button, Group, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateDraft } from '../../../shared/contract/duplicates.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { fullName } from '../../../shared/names.ts'
import { useApiCommand } from '../../api/client.ts'
import { CallFailure } from '../../api/failure.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { AddressFields } from './address-fields.tsx'
import { BirthFields } from './birth-fields.tsx'
import { ContactFields } from './contact-fields.tsx'
import { FormGroup } from './form-group.tsx'
import { KnownAlready } from './known-already.tsx'
import { LanguageFields } from './language-fields.tsx'
import { NameFields } from './name-fields.tsx'
import styles from './person-form.module.css'
import { duplicateDraftOf, type PersonValues, personRules, valuesOf } from './person-values.ts'
import { usePersonLabels } from './use-person-labels.ts'

function useSavePerson(person: Person | null) {
  const create = useApiCommand('people', 'create')
  const update = useApiCommand('people', 'update')
  return {
    error: create.error ?? update.error,
    pending: create.isPending || update.isPending,
    send: ({ revision, ...input }: PersonValues) =>
      person ? update.mutateAsync({ id: person.id, revision, person: input }) : create.mutateAsync(input),
  }
}

/** Looks for records of the same person while one is typed in, and once more before it is saved. */
export type NewPersonCheck = ComponentType<{
  readonly draft: DuplicateDraft
  readonly saving: PersonValues | null
  readonly onDecide: (goOn: boolean) => void
  readonly children: ReactNode
}>
type Waiting = { readonly values: PersonValues; readonly decide: (goOn: boolean) => void }
/** Not a failure: whoever types wants to look at the form again. */
class Stopped extends Error {}

type Props = { readonly person: Person | null; readonly check?: NewPersonCheck | undefined }

export function PersonForm({ person, check: Check }: Props) {
  const { t } = useTranslation()
  const labels = usePersonLabels()
  const navigate = useNavigate()
  const save = useSavePerson(person)
  const path = person ? `/personen/${person.id}/aendern` : '/personen/neu'
  const { form, ...draft } = useDraftForm({
    form: 'person',
    subject: person?.id ?? 'new',
    path,
    initial: valuesOf(person),
    schema: personRules(person?.birthDate),
  })
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const leave = (personId: string | undefined) =>
    void (personId ? navigate({ to: '/personen/$personId', params: { personId } }) : navigate({ to: '/personen' }))

  /** Settles when it is clear whether to go on with a new person. */
  async function checked(values: PersonValues): Promise<void> {
    if (!Check) return
    const goOn = await new Promise<boolean>((decide) => setWaiting({ values, decide }))
    setWaiting(null)
    if (!goOn) throw new Stopped()
  }

  async function submit() {
    if (waiting) return
    let saved: Person | undefined
    try {
      const done = await draft.submit(async (values) => {
        await checked(values)
        saved = await save.send(values)
      })
      if (!done) return
      notifyDone(t(person ? 'people.saved' : 'people.created'))
      leave(saved?.id)
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const outdated = save.error instanceof CallFailure && save.error.failure.code === 'conflict'
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={save.error} onSubmit={submit}>
      {outdated ? (
        <Group>
          <Button variant="default" onClick={() => leave(person?.id)}>
            {t('people.showCurrent')}
          </Button>
        </Group>
      ) : null}
      <NameFields form={form} />
      {Check ? (
        <Check draft={duplicateDraftOf(form.getValues())} saving={waiting?.values ?? null} onDecide={(goOn) => waiting?.decide(goOn)}>
          <KnownAlready name={fullName(form.getValues())} />
        </Check>
      ) : null}
      <BirthFields form={form} />
      <LanguageFields form={form} />
      <ContactFields form={form} />
      <AddressFields form={form} />
      <FormGroup title={t('people.groupNote')}>
        <Textarea
          id="note"
          label={t('people.field.note')}
          description={t('people.noteHint')}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('note')}
        />
      </FormGroup>
      <FormActions save={t('common.save')} pending={save.pending} onClose={() => leave(person?.id)} className={styles.actions} />
    </DraftFormFrame>
  )
}
