import { SegmentedControl, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Membership } from '../../../shared/contract/benefit-units.ts'
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

const MoveValues = z
  .object({
    which: z.enum(['new', 'other']),
    of: PersonId.nullable(),
    kind: z.enum(UNIT_KINDS),
    role: z.enum(MEMBER_ROLES),
    from: LocalDate,
  })
  .refine(({ which, of }) => which === 'new' || of !== null, { error: 'person_missing', path: ['of'] })
type MoveValues = z.infer<typeof MoveValues>

/** A child may be in two units, and each move is a draft of its own; whole ids would be too long for one. */
export function moveSubject(personId: PersonId, { unitId }: Membership): string {
  return `${personId.slice(-12)} ${unitId}`
}

type Props = { readonly personId: PersonId; readonly membership: Membership; readonly onDone: () => void }

/** From one Bedarfsgemeinschaft into another in one step: the old one ends the day before, both stay to be seen. */
export function MoveForm({ personId, membership, onDone }: Props) {
  const { t } = useTranslation()
  const move = useApiCommand('people', 'moveUnit')
  const initial: MoveValues = { which: 'other', of: null, kind: 'alleinstehend', role: membership.role, from: toLocalDate(Date.now()) }
  const place = { form: 'unit-move', subject: moveSubject(personId, membership), path: `/personen/${personId}` }
  const { form, ...draft } = useDraftForm({ ...place, initial, schema: MoveValues })

  async function submit() {
    try {
      const saved = await draft.submit(({ which, of, kind, role, from }) =>
        move.mutateAsync({ id: personId, unitId: membership.unitId, of: which === 'other' ? of : null, kind, role, from }),
      )
      if (!saved) return
      notifyDone(t('belonging.moved'))
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
      labels={{ of: t('people.unitOf'), from: t('belonging.moveFrom') }}
      error={blamesField ? null : move.error}
      onSubmit={submit}
      aria-label={t('belonging.moveTitle')}
    >
      <Text fw={600}>{t('belonging.moveTitle')}</Text>
      <Text c="dimmed">{t('belonging.moveHint')}</Text>
      <SegmentedControl
        fullWidth
        aria-label={t('people.unitWhich')}
        data={[
          { value: 'other', label: t('people.unitOfOther') },
          { value: 'new', label: t('people.unitNew') },
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
          autoFocus
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
        label={t('belonging.moveFrom')}
        value={form.getValues().from}
        onChange={(day) => form.setFieldValue('from', day)}
        error={form.errors.from}
      />
      <FormActions save={t('belonging.move')} pending={move.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
