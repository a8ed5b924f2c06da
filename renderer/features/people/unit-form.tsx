import { SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Membership } from '../../../shared/contract/benefit-units.ts'
import { LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { PersonId } from '../../../shared/ids.ts'
import { MEMBER_ROLES, UNIT_KINDS } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { UnitNumberFields } from './unit-number-fields.tsx'

/** Either a new unit, or the present unit of another person. */
const UnitValues = z
  .object({
    which: z.enum(['new', 'other']),
    of: PersonId.nullable(),
    kind: z.enum(UNIT_KINDS),
    role: z.enum(MEMBER_ROLES),
    from: LocalDate,
    bgNumber: Membership.shape.bgNumber,
    children: Membership.shape.children,
  })
  .refine(({ which, of }) => which === 'new' || of !== null, { error: 'person_missing', path: ['of'] })
type UnitValues = z.infer<typeof UnitValues>

type Props = { readonly personId: PersonId; readonly onDone: () => void }

export function UnitForm({ personId, onDone }: Props) {
  const { t } = useTranslation()
  const found = useApiCommand('people', 'foundUnit')
  const join = useApiCommand('people', 'joinUnit')
  const initial: UnitValues = {
    which: 'new',
    of: null,
    kind: 'alleinstehend',
    role: 'eLb',
    from: toLocalDate(Date.now()),
    bgNumber: '',
    children: null,
  }
  const { form, ...draft } = useDraftForm({ form: 'unit', subject: personId, path: `/personen/${personId}`, initial, schema: UnitValues })

  async function submit() {
    try {
      const saved = await draft.submit(({ of, kind, role, from, which, bgNumber, children }) =>
        which === 'other' && of
          ? join.mutateAsync({ id: personId, of, role, from })
          : found.mutateAsync({ id: personId, kind, role, from, bgNumber, children }),
      )
      if (!saved) return
      notifyDone(t('people.unitSaved'))
      onDone()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const { which, of } = form.getValues()
  const blamesField = Object.keys(form.errors).length > 0
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{ of: t('people.unitOf'), from: t('people.unitFrom'), children: t('belonging.children'), bgNumber: t('belonging.bgNumber') }}
      error={blamesField ? null : (found.error ?? join.error)}
      onSubmit={submit}
      aria-label={t('people.unitAddTitle')}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('people.unitWhich')}
        data={[
          { value: 'new', label: t('people.unitNew') },
          { value: 'other', label: t('people.unitOfOther') },
        ]}
        {...form.getInputProps('which')}
      />
      {which === 'other' ? (
        <PersonPicker
          id="of"
          label={t('people.unitOf')}
          value={of}
          onChange={(hit) => form.setFieldValue('of', hit?.id ?? null)}
          error={form.errors.of}
        />
      ) : (
        <Select
          id="kind"
          label={t('people.unitKind')}
          allowDeselect={false}
          data={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`values.unitKind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
      )}
      <Select
        id="role"
        label={t('people.unitRole')}
        allowDeselect={false}
        data={MEMBER_ROLES.map((role) => ({ value: role, label: t(`values.memberRole.${role}`) }))}
        {...form.getInputProps('role')}
      />
      <DayInput
        id="from"
        label={t('people.unitFrom')}
        value={form.getValues().from}
        onChange={(day) => form.setFieldValue('from', day)}
        error={form.errors.from}
      />
      {which === 'new' ? (
        <UnitNumberFields values={form.getValues()} onChange={(values) => form.setValues(values)} errors={form.errors} />
      ) : null}
      <FormActions save={t('common.save')} pending={found.isPending || join.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
