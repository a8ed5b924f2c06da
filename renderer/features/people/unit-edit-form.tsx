import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Membership } from '../../../shared/contract/benefit-units.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { UNIT_KINDS } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { UnitNumberFields } from './unit-number-fields.tsx'

const { kind, bgNumber, children } = Membership.shape
const UnitEditValues = z.object({ kind, bgNumber, children })
type UnitEditValues = z.infer<typeof UnitEditValues>

type Props = { readonly personId: PersonId; readonly membership: Membership; readonly onDone: () => void }

/** What is known of the unit itself; counts for all its members. */
export function UnitEditForm({ personId, membership, onDone }: Props) {
  const { t } = useTranslation()
  const update = useApiCommand('people', 'updateUnit')
  const initial: UnitEditValues = { kind: membership.kind, bgNumber: membership.bgNumber, children: membership.children }
  const place = { form: 'unit-edit', subject: membership.unitId, path: `/personen/${personId}` }
  const { form, ...draft } = useDraftForm({ ...place, initial, schema: UnitEditValues })

  async function submit() {
    try {
      const saved = await draft.submit((values) => update.mutateAsync({ id: personId, unitId: membership.unitId, ...values }))
      if (!saved) return
      notifyDone(t('belonging.edited'))
      onDone()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{ bgNumber: t('belonging.bgNumber'), children: t('belonging.children') }}
      error={Object.keys(form.errors).length > 0 ? null : update.error}
      onSubmit={submit}
      aria-label={t('belonging.editTitle')}
    >
      <Text fw={600}>{t('belonging.editTitle')}</Text>
      <Select
        id="kind"
        label={t('people.unitKind')}
        allowDeselect={false}
        data={UNIT_KINDS.map((each) => ({ value: each, label: t(`values.unitKind.${each}`) }))}
        {...form.getInputProps('kind')}
      />
      <UnitNumberFields values={form.getValues()} onChange={(values) => form.setValues(values)} errors={form.errors} />
      <FormActions save={t('common.save')} pending={update.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
