import { Button, Drawer, Group, Table, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { SiteForm } from './site-form.tsx'

type Editing = { readonly site: Site | null } | null

export function SitesScreen() {
  const { t } = useTranslation()
  const sites = useApiQuery('dropIn', 'sites', {})
  const [editing, setEditing] = useState<Editing>(null)
  useHotkeys([['n', () => setEditing({ site: null })]])

  const add = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
      onClick={() => setEditing({ site: null })}
    >
      {t('dropIn.newSite')}
    </Button>
  )
  return (
    <Page title={t('dropIn.sitesTitle')} intro={t('dropIn.sitesIntro')} actions={sites.data?.length ? add : null} wide>
      <FailureAlert error={sites.error} />
      {sites.data?.length === 0 ? <EmptyState text={t('dropIn.sitesEmpty')} action={add} /> : null}
      {sites.data?.length ? <SiteTable sites={sites.data} onEdit={(site) => setEditing({ site })} /> : null}
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing?.site ? 'dropIn.editSite' : 'dropIn.newSite')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {editing ? <SiteForm key={editing.site?.id ?? 'new'} site={editing.site} onDone={() => setEditing(null)} /> : null}
      </Drawer>
    </Page>
  )
}

function SiteTable({ sites, onEdit }: { readonly sites: readonly Site[]; readonly onEdit: (site: Site) => void }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table verticalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('dropIn.name')}</Table.Th>
            <Table.Th>{t('dropIn.kind')}</Table.Th>
            <Table.Th>{t('dropIn.quarter')}</Table.Th>
            <Table.Th>{t('dropIn.street')}</Table.Th>
            <Table.Th>
              <span className="visually-hidden">{t('common.edit')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sites.map((site) => (
            <Table.Tr key={site.id}>
              <Table.Td>
                <Text fw={600}>{site.name}</Text>
                <Text size="sm" c="dimmed">
                  {[site.room, site.stepFree && t('dropIn.stepFree'), site.confidentialRoom && t('dropIn.confidentialRoom')]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>{t(`values.siteKind.${site.kind}`)}</Table.Td>
              <Table.Td>{site.quarter}</Table.Td>
              <Table.Td>{[site.street, [site.postalCode, site.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')}</Table.Td>
              <Table.Td>
                <Group justify="flex-end">
                  <Button variant="subtle" aria-label={`${t('common.edit')}: ${site.name}`} onClick={() => onEdit(site)}>
                    {t('common.edit')}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
