import { Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { EMPTY_PROVIDER } from './provider-form.tsx'
import type { OfferForm } from './use-offer-form.ts'

const NEW = 'new'

type Props = { readonly form: OfferForm; readonly label: string; readonly autoFocus: boolean }

/** The provider of an offer, found by name; one that is not there yet is made with its name alone and filled in later. */
export function ProviderSelect({ form, label, autoFocus }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 120)
  const chosen = form.values.providerId
  const create = useApiCommand('directory', 'createProvider')
  const own = useApiQuery('directory', 'provider', { id: chosen }, { enabled: chosen !== '' })
  const ownName = own.data?.provider.name ?? ''
  // The name of the chosen one stands in the box as if it had been typed.
  const found = useApiQuery('directory', 'providers', { text: text === ownName ? '' : text }, { keepPrevious: true })
  const data = (found.data ?? []).map(({ id, name }): { value: string; label: string } => ({ value: id, label: name }))
  if (ownName !== '' && !data.some(({ value }) => value === chosen)) data.unshift({ value: chosen, label: ownName })
  const isNew = text !== '' && text !== ownName && !data.some((one) => one.label.toLowerCase() === text.toLowerCase())
  if (isNew) data.push({ value: NEW, label: t('directory.providerMake', { name: text }) })

  function choose(value: string | null) {
    if (value !== NEW) form.setFieldValue('providerId', value ?? '')
    else create.mutate({ provider: { ...EMPTY_PROVIDER, name: text } }, { onSuccess: ({ id }) => form.setFieldValue('providerId', id) })
  }
  return (
    <Stack gap="xs">
      <Select
        id="providerId"
        label={label}
        placeholder={t('directory.providerPlaceholder')}
        description={t('directory.providerHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        searchable
        autoFocus={autoFocus}
        data={data}
        value={chosen || null}
        onChange={choose}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={t('directory.providersNone')}
        error={form.errors.providerId}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <FailureAlert error={create.error} />
    </Stack>
  )
}
