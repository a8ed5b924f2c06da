import { Checkbox, Group, TextInput } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AttendanceInput, type Receipt } from '../../../shared/contract/receipts.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { parseTime } from '../../components/typed-time.ts'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { AttendanceForm as AttendanceSchema, emptyAttendance, toAttendance } from './attendance-values.ts'
import { choiceKeys, focusField } from './choice-keys.ts'
import { FormPerson } from './form-person.tsx'
import { MissedFields } from './missed-fields.tsx'
import { useFirstField } from './use-first-field.ts'
import { useSuggestedBranch } from './use-suggested-branch.ts'

type Props = { readonly personId: PersonId | null; readonly onSaved: (receipt: Receipt) => void; readonly onClose: () => void }

/** Everything is filled in: Strg+Enter confirms that the person is here now. */
export function AttendanceForm({ personId, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  const record = useApiCommand('receipts', 'attendance')
  const { form, ...draft } = useDraftForm({
    form: 'attendance',
    subject: personId ?? 'new',
    path: personId ? `/belege/vorsprache?person=${personId}` : '/belege/vorsprache',
    initial: emptyAttendance(personId, t('receipts.usualPurpose'), Date.now()),
    schema: AttendanceSchema,
  })
  const { values, errors } = form
  useFirstField(draft.ready, personId === null ? 'personId' : 'withMissed')
  useSuggestedBranch(
    values.personId,
    draft.ready,
    () => form.getValues().branchId === null,
    (branchId) => form.setFieldValue('branchId', branchId),
  )

  async function submit() {
    try {
      await draft.submit(async (typed) => onSaved(await record.mutateAsync(AttendanceInput.parse(toAttendance(typed)))))
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  function switchMissed() {
    const withMissed = !form.getValues().withMissed
    form.setFieldValue('withMissed', withMissed)
    if (withMissed) focusField('reason')
  }

  if (!draft.ready) return null
  const labels = {
    personId: t('receipts.person'),
    from: t('receipts.from'),
    to: t('receipts.to'),
    purpose: t('receipts.purpose'),
    reason: t('receipts.reason'),
    note: t('receipts.reasonNote'),
    branchId: t('receipts.branch'),
  }
  const time = (field: 'from' | 'to') => (
    <TextInput
      id={field}
      label={labels[field]}
      w="9rem"
      leftSection={<IconClock size={20} aria-hidden />}
      autoComplete="off"
      {...form.getInputProps(field)}
      onBlur={() => {
        const typed = parseTime(form.getValues()[field])
        if (typed && typed !== form.getValues()[field]) form.setFieldValue(field, typed)
      }}
    />
  )
  const onKeyDown = choiceKeys((key) => {
    if (key === 'v') switchMissed()
    return key === 'v'
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the switch inside, which names it
    <div onKeyDown={onKeyDown}>
      <DraftFormFrame draft={draft} errors={errors} labels={labels} error={record.error} onSubmit={submit}>
        <FormPerson
          fixed={personId}
          value={values.personId}
          label={labels.personId}
          error={errors.personId}
          onChange={(id) => form.setFieldValue('personId', id)}
        />
        <Group align="flex-start" gap="md">
          {time('from')}
          {time('to')}
          <TextInput
            id="purpose"
            flex="1 1 20rem"
            label={labels.purpose}
            description={t('receipts.purposeHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('purpose')}
          />
        </Group>
        <Group gap="xs">
          <Checkbox
            id="withMissed"
            label={t('receipts.missed')}
            aria-keyshortcuts="V"
            checked={values.withMissed}
            onChange={switchMissed}
          />
          <KeyHint keys={t('receipts.missedKey')} />
        </Group>
        {values.withMissed ? <MissedFields form={form} labels={labels} /> : null}
        <FormActions save={t('receipts.saveAttendance')} pending={record.isPending} onClose={onClose} />
      </DraftFormFrame>
    </div>
  )
}
