import { Button, Drawer, Group, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../api/client.ts'
import { ProviderForm } from './provider-form.tsx'
import type { OfferForm } from './use-offer-form.ts'

/** The provider of an offer, found by name or made here. */
export function ProviderSelect({
  form,
  label,
  autoFocus,
}: {
  readonly form: OfferForm
  readonly label: string
  readonly autoFocus: boolean
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 120)
  const [making, setMaking] = useState(false)
  const chosen = form.values.providerId
  const found = useApiQuery('directory', 'providers', { text }, { keepPrevious: true })
  const own = useApiQuery('directory', 'provider', { id: chosen }, { enabled: chosen !== '' })
  const data = (found.data ?? []).map(({ id, name }): { value: string; label: string } => ({ value: id, label: name }))
  if (own.data && !data.some(({ value }) => value === chosen)) data.unshift({ value: chosen, label: own.data.provider.name })
  return (
    <Group align="flex-start" wrap="nowrap">
      <Select
        id="providerId"
        style={{ flex: 1 }}
        label={label}
        placeholder={t('directory.providerPlaceholder')}
        searchable
        autoFocus={autoFocus}
        data={data}
        value={chosen || null}
        onChange={(value) => form.setFieldValue('providerId', value ?? '')}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={t('directory.providersNone')}
        error={form.errors.providerId}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <Button variant="default" mt="1.75rem" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setMaking(true)}>
        {t('directory.providerNew')}
      </Button>
      <Drawer
        opened={making}
        onClose={() => setMaking(false)}
        title={t('directory.providerNew')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {making ? (
          <ProviderForm
            providerId={null}
            onDone={(id) => {
              if (id) form.setFieldValue('providerId', id)
              setMaking(false)
            }}
          />
        ) : null}
      </Drawer>
    </Group>
  )
}
