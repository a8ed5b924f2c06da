import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProviderInput } from '../../../shared/contract/provider-work.ts'
import type { ProviderId } from '../../../shared/ids.ts'
import { PROVIDER_KINDS } from '../../../shared/offer-lists.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

/** A provider of whom nothing is known yet. */
export const EMPTY_PROVIDER: ProviderInput = {
  name: '',
  alternateName: '',
  kind: null,
  description: '',
  email: '',
  website: '',
  phone: '',
  agreement: '',
  contactName: '',
  contactRole: '',
}

type Known = { readonly provider: ProviderInput; readonly version: string }
type Props = { readonly providerId: ProviderId | null; readonly onDone: (id: ProviderId | null) => void }

/** Takes a provider in, or changes one. */
export function ProviderForm({ providerId, onDone }: Props) {
  const known = useApiQuery('directory', 'provider', { id: providerId ?? '' }, { enabled: providerId !== null })
  if (providerId === null) return <Fields providerId={null} known={null} onDone={onDone} />
  return known.data ? <Fields providerId={providerId} known={known.data} onDone={onDone} /> : <FailureAlert error={known.error} />
}

function Fields({ providerId, known, onDone }: Props & { readonly known: Known | null }) {
  const { t } = useTranslation()
  const create = useApiCommand('directory', 'createProvider')
  const change = useApiCommand('directory', 'changeProvider')
  const { form, ...draft } = useDraftForm<ProviderInput>({
    form: 'provider',
    subject: providerId ?? 'new',
    path: '/angebote/traeger',
    initial: known?.provider ?? EMPTY_PROVIDER,
    schema: ProviderInput,
  })

  async function submit() {
    let saved: ProviderId | null = null
    try {
      const done = await draft.submit(async (provider) => {
        const { id } =
          providerId && known
            ? await change.mutateAsync({ id: providerId, version: known.version, provider })
            : await create.mutateAsync({ provider })
        saved = id
      })
      if (!done) return
      notifyDone(t('directory.providerSaved'))
      onDone(saved)
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const labels = {
    name: t('directory.providerName'),
    alternateName: t('directory.alternateName'),
    kind: t('directory.providerKind'),
    description: t('directory.description'),
    phone: t('directory.phone'),
    email: t('directory.email'),
    website: t('directory.website'),
    contactName: t('directory.contactName'),
    contactRole: t('directory.contactRole'),
    agreement: t('directory.agreement'),
  }
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={create.error ?? change.error} onSubmit={submit} gap="sm">
      <TextInput id="name" data-autofocus label={labels.name} {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput id="alternateName" label={labels.alternateName} {...form.getInputProps('alternateName')} />
        <Select
          id="kind"
          clearable
          label={labels.kind}
          data={PROVIDER_KINDS.map((value) => ({ value, label: t(`values.providerKind.${value}`) }))}
          clearButtonProps={{ 'aria-label': t('directory.filterClear', { name: labels.kind }) }}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...form.getInputProps('kind')}
        />
        <TextInput id="phone" label={labels.phone} {...form.getInputProps('phone')} />
        <TextInput id="email" label={labels.email} {...form.getInputProps('email')} />
        <TextInput id="contactName" label={labels.contactName} {...form.getInputProps('contactName')} />
        <TextInput id="contactRole" label={labels.contactRole} {...form.getInputProps('contactRole')} />
      </SimpleGrid>
      <TextInput id="website" label={labels.website} {...form.getInputProps('website')} />
      <Textarea id="description" autosize minRows={2} label={labels.description} {...form.getInputProps('description')} />
      <Textarea
        id="agreement"
        autosize
        minRows={2}
        label={labels.agreement}
        description={t('directory.agreementHint')}
        {...form.getInputProps('agreement')}
      />
      <FormActions save={t('common.save')} pending={create.isPending || change.isPending} onClose={() => onDone(null)} />
    </DraftFormFrame>
  )
}
