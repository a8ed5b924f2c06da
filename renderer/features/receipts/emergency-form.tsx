import { Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmergencyInput, type Receipt } from '../../../shared/contract/receipts.ts'
import type { BranchId, PersonId } from '../../../shared/ids.ts'
import { EMERGENCY_KINDS, EMERGENCY_STEPS, type EmergencyKind, type EmergencyStep, usualSteps } from '../../../shared/receipt-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { KeyChoice } from '../../components/key-choice.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { BranchSelect } from './branch-select.tsx'
import { choiceKeys } from './choice-keys.ts'
import { FormPerson } from './form-person.tsx'
import { useFirstField } from './use-first-field.ts'
import { useSuggestedBranch } from './use-suggested-branch.ts'

type Values = {
  personId: PersonId | null
  kinds: EmergencyKind[]
  missing: string
  since: string | null
  children: number | string | null
  steps: EmergencyStep[]
  branchId: BranchId | null
}
type Props = { readonly personId: PersonId | null; readonly onSaved: (receipt: Receipt) => void; readonly onClose: () => void }

const toggled = <Value,>(list: readonly Value[], value: Value) =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value]

/** The red lane: what it is by digits, what is missing, and the steps that suit are ticked already. */
export function EmergencyForm({ personId, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  const record = useApiCommand('receipts', 'emergency')
  const { form, ...draft } = useDraftForm<Values>({
    form: 'emergency',
    subject: personId ?? 'new',
    path: personId ? `/belege/notfall?person=${personId}` : '/belege/notfall',
    initial: { personId, kinds: [], missing: '', since: null, children: null, steps: [], branchId: null },
    schema: EmergencyInput,
  })
  const { values, errors } = form
  useFirstField(draft.ready, 'kinds')
  useSuggestedBranch(
    values.personId,
    draft.ready,
    () => form.getValues().branchId === null && draft.restoredAt === null,
    (branchId) => form.setFieldValue('branchId', branchId),
  )

  async function submit() {
    try {
      await draft.submit(async (typed) => onSaved(await record.mutateAsync(EmergencyInput.parse(typed))))
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  /** Steps follow the kinds as long as nobody has chosen others. */
  function toggleKind(kind: EmergencyKind) {
    const before = form.getValues()
    const kinds = toggled(before.kinds, kind)
    const untouched = before.steps.join() === usualSteps(before.kinds).join()
    form.setValues(untouched ? { kinds, steps: usualSteps(kinds) } : { kinds })
    form.clearFieldError('kinds')
  }

  const onKeyDown = choiceKeys((key) => {
    const kind = /^[1-5]$/.test(key) ? EMERGENCY_KINDS[Number(key) - 1] : undefined
    if (kind) toggleKind(kind)
    return kind !== undefined
  })

  if (!draft.ready) return null
  const labels = {
    kinds: t('receipts.emergencyKinds'),
    missing: t('receipts.missing'),
    since: t('receipts.since'),
    children: t('receipts.children'),
    personId: t('receipts.emergencyPerson'),
    branchId: t('receipts.tell'),
    steps: t('receipts.steps'),
  }
  const person = (
    <FormPerson
      fixed={personId}
      value={values.personId}
      label={labels.personId}
      error={errors.personId}
      onChange={(id) => form.setFieldValue('personId', id)}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside, each of which names its own
    <div onKeyDown={onKeyDown}>
      <DraftFormFrame draft={draft} errors={errors} labels={labels} error={record.error} onSubmit={submit} gap="sm">
        {personId ? person : null}
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Stack gap="sm">
            <ChoiceGroup legend={labels.kinds} error={typeof errors.kinds === 'string' ? errors.kinds : null}>
              {EMERGENCY_KINDS.map((kind, index) => (
                <KeyChoice
                  key={kind}
                  kind="checkbox"
                  name="kinds"
                  label={t(`values.emergencyKind.${kind}`)}
                  checked={values.kinds.includes(kind)}
                  onToggle={() => toggleKind(kind)}
                  keys={String(index + 1)}
                  id={index === 0 ? 'kinds' : undefined}
                />
              ))}
            </ChoiceGroup>
            <TextInput
              id="missing"
              label={labels.missing}
              description={t('receipts.missingHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('missing')}
            />
            <Group align="flex-start" grow>
              <DayInput
                id="since"
                label={labels.since}
                value={values.since ?? ''}
                onChange={(day) => form.setFieldValue('since', day || null)}
                error={errors.since}
              />
              <NumberInput
                id="children"
                label={labels.children}
                hideControls
                allowDecimal={false}
                allowNegative={false}
                value={values.children ?? ''}
                onChange={(children) => form.setFieldValue('children', children === '' ? null : children)}
                error={errors.children}
              />
            </Group>
            {personId ? null : person}
          </Stack>
          <Stack gap="sm">
            <ChoiceGroup legend={labels.steps} error={null}>
              {EMERGENCY_STEPS.map((step) => (
                <KeyChoice
                  key={step}
                  kind="checkbox"
                  name="steps"
                  label={t(`values.emergencyStep.${step}`)}
                  checked={values.steps.includes(step)}
                  onToggle={() =>
                    form.setFieldValue(
                      'steps',
                      EMERGENCY_STEPS.filter((one) => toggled(form.getValues().steps, step).includes(one)),
                    )
                  }
                />
              ))}
            </ChoiceGroup>
            <BranchSelect id="branchId" label={labels.branchId} personId={values.personId} clearable {...form.getInputProps('branchId')} />
            <FormActions save={t('receipts.saveEmergency')} pending={record.isPending} onClose={onClose} />
          </Stack>
        </SimpleGrid>
      </DraftFormFrame>
    </div>
  )
}
