import { Alert, Checkbox, Group, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ApplicationInput, type Receipt } from '../../../shared/contract/receipts.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import type { BranchId, PersonId } from '../../../shared/ids.ts'
import { APPLICATION_KINDS, type ApplicationKind, isApplication } from '../../../shared/receipt-lists.ts'
import { addWorkingDays, FORWARDING_DAYS } from '../../../shared/working-days.ts'
import { useApiCommand } from '../../api/client.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { KeyChoice } from '../../components/key-choice.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { BranchSelect } from './branch-select.tsx'
import { choiceKeys, focusField } from './choice-keys.ts'
import { FormPerson } from './form-person.tsx'
import { useFirstField } from './use-first-field.ts'
import { useSuggestedBranch } from './use-suggested-branch.ts'

type Values = { personId: PersonId | null; kind: ApplicationKind | null; wording: string; branchId: BranchId | null; urgent: boolean }
type Props = { readonly personId: PersonId | null; readonly onSaved: (receipt: Receipt) => void; readonly onClose: () => void }

/** Kind by its digit, the wording, and it is on record; everything else is filled in. */
export function ApplicationForm({ personId, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  const record = useApiCommand('receipts', 'application')
  const { form, ...draft } = useDraftForm<Values>({
    form: 'application',
    subject: personId ?? 'new',
    path: personId ? `/belege/antrag?person=${personId}` : '/belege/antrag',
    initial: { personId, kind: null, wording: '', branchId: null, urgent: false },
    schema: ApplicationInput,
  })
  const { values, errors } = form
  useFirstField(draft.ready, personId === null ? 'personId' : 'kind')
  useSuggestedBranch(
    values.personId,
    draft.ready,
    () => form.getValues().branchId === null,
    (branchId) => form.setFieldValue('branchId', branchId),
  )

  async function submit() {
    try {
      await draft.submit(async (typed) => onSaved(await record.mutateAsync(ApplicationInput.parse(typed))))
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  const onKeyDown = choiceKeys((key) => {
    const kind = /^[1-9]$/.test(key) ? APPLICATION_KINDS[Number(key) - 1] : undefined
    if (kind) {
      form.setFieldValue('kind', kind)
      focusField('wording')
    }
    if (key === 'e') form.setFieldValue('urgent', !form.getValues().urgent)
    return kind !== undefined || key === 'e'
  })

  if (!draft.ready) return null
  const labels = {
    personId: t('receipts.person'),
    kind: t('receipts.kind'),
    wording: t('receipts.wording'),
    branchId: t('receipts.branch'),
  }
  const today = toLocalDate(Date.now())
  const by = values.urgent ? today : addWorkingDays(today, FORWARDING_DAYS)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside, each of which names its own
    <div onKeyDown={onKeyDown}>
      <DraftFormFrame draft={draft} errors={errors} labels={labels} error={record.error} onSubmit={submit} gap="sm">
        <FormPerson
          fixed={personId}
          value={values.personId}
          label={labels.personId}
          error={errors.personId}
          onChange={(id) => form.setFieldValue('personId', id)}
        />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <ChoiceGroup legend={labels.kind} error={typeof errors.kind === 'string' ? errors.kind : null}>
            {APPLICATION_KINDS.map((kind, index) => (
              <KeyChoice
                key={kind}
                kind="radio"
                name="kind"
                label={t(`values.applicationKind.${kind}`)}
                checked={values.kind === kind}
                onToggle={() => form.setFieldValue('kind', kind)}
                keys={String(index + 1)}
                id={index === 0 ? 'kind' : undefined}
              />
            ))}
          </ChoiceGroup>
          <Stack gap="sm">
            <Textarea
              id="wording"
              label={labels.wording}
              description={t('receipts.wordingHint')}
              autosize
              minRows={4}
              maxRows={8}
              dir="auto"
              {...form.getInputProps('wording')}
            />
            <BranchSelect id="branchId" label={labels.branchId} personId={values.personId} {...form.getInputProps('branchId')} />
            <Group gap="xs">
              <Checkbox label={t('receipts.urgent')} aria-keyshortcuts="E" {...form.getInputProps('urgent', { type: 'checkbox' })} />
              <KeyHint keys={t('receipts.urgentKey')} />
            </Group>
            <Alert color="kern" icon={<IconClock aria-hidden />}>
              <Text size="sm">{t('receipts.received')}</Text>
              <Text size="sm">{t('receipts.forwarding', { day: formatDay(by) })}</Text>
              {values.kind === null || isApplication(values.kind) ? <Text size="sm">{t('receipts.effect')}</Text> : null}
            </Alert>
            <FormActions save={t('receipts.saveApplication')} pending={record.isPending} onClose={onClose} />
          </Stack>
        </SimpleGrid>
      </DraftFormFrame>
    </div>
  )
}
