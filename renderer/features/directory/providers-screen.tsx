import { Button, Drawer, Group, Table, TextInput } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconArrowLeft, IconPencil, IconPlus, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { AlikeProviders } from './alike-providers.tsx'
import { PartnerSheetButton } from './partner-sheet-button.tsx'
import { ProviderForm } from './provider-form.tsx'

type Editing = { readonly id: ProviderId | null } | null

/** Who gives the offers: found, entered, changed; and those that may stand there twice. */
export function ProvidersScreen() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 120)
  const [editing, setEditing] = useState<Editing>(null)
  const providers = useApiQuery('directory', 'providers', { text }, { keepPrevious: true })
  useHotkeys([['n', () => setEditing({ id: null })]])
  return (
    <Page
      title={t('directory.providersTitle')}
      intro={t('directory.providersIntro')}
      actions={
        <>
          <Button component={Link} to="/angebote" variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />}>
            {t('directory.toList')}
          </Button>
          <Button
            leftSection={<IconPlus size={20} aria-hidden />}
            rightSection={<KeyHint keys="N" />}
            aria-keyshortcuts="N"
            onClick={() => setEditing({ id: null })}
          >
            {t('directory.providerNew')}
          </Button>
        </>
      }
      wide
    >
      <TextInput
        label={t('directory.providersSearch')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={200}
        maw={480}
      />
      <FailureAlert error={providers.error} />
      {providers.data?.length === 0 ? <EmptyState text={t('directory.providersNone')} /> : null}
      {providers.data?.length ? (
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {providers.data.map(({ id, name, offers }) => (
              <Table.Tr key={id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
                <Table.Td>{t('directory.providerOffers', { count: offers })}</Table.Td>
                <Table.Td>
                  <Group justify="flex-end" gap="xs">
                    <PartnerSheetButton id={id} name={name} />
                    <Button
                      variant="subtle"
                      leftSection={<IconPencil size={18} aria-hidden />}
                      aria-label={t('directory.providerEdit', { name })}
                      onClick={() => setEditing({ id })}
                    >
                      {t('common.edit')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      <AlikeProviders />
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing?.id ? 'directory.toProviders' : 'directory.providerNew')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {editing ? <ProviderForm key={editing.id ?? 'new'} providerId={editing.id} onDone={() => setEditing(null)} /> : null}
      </Drawer>
    </Page>
  )
}
