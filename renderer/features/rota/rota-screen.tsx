import { Button, Drawer, Group, Select } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconBeach, IconChevronLeft, IconChevronRight, IconPlus, IconPrinter } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Rota } from '../../../shared/contract/rota.ts'
import { SiteId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/use-may.ts'
import { ConflictList } from './conflict-list.tsx'
import { RotaForm } from './rota-form.tsx'
import { SitePlan } from './site-plan.tsx'
import { useSheets } from './use-sheets.tsx'
import { YearGrid } from './year-grid.tsx'

type Props = { readonly year: number; readonly siteId: SiteId | null }

/** The year of all sites at a glance, or one site with everything about it. */
export function RotaScreen({ year, siteId }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const sites = useApiQuery('dropIn', 'sites', {})
  const rotas = useApiQuery('rota', 'list', {})
  const plan = useApiQuery('rota', 'plan', { from: `${year}-01-01`, to: `${year}-12-31`, siteId }, { keepPrevious: true })
  const sheets = useSheets()
  const [editing, setEditing] = useState<{ readonly rota: Rota | null } | null>(null)
  useHotkeys([['n', () => setEditing({ rota: null })]])

  const add = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
      onClick={() => setEditing({ rota: null })}
    >
      {t('rota.plan')}
    </Button>
  )
  const toSites = (
    <Button component={Link} to="/standorte">
      {t('rota.toSites')}
    </Button>
  )
  const actions = (
    <>
      <Button variant="default" component={Link} to="/turnus/ferien" leftSection={<IconBeach size={20} aria-hidden />}>
        {t('rota.calendarLink')}
      </Button>
      {may(contract.letters.yearPlan) && rotas.data?.length ? (
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          loading={sheets.pending}
          onClick={() => sheets.yearPlan(year, siteId)}
        >
          {t('rota.printYear')}
        </Button>
      ) : null}
      {rotas.data?.length ? add : null}
    </>
  )
  const own = (rotas.data ?? []).filter((rota) => siteId === null || rota.siteId === siteId)
  return (
    <Page title={t('rota.title')} intro={t('rota.intro')} actions={actions} wide>
      <FailureAlert error={plan.error ?? rotas.error ?? sites.error} />
      {sheets.view}
      {sites.data?.length === 0 ? <EmptyState text={t('rota.noSites')} action={toSites} /> : null}
      {sites.data?.length && rotas.data?.length === 0 ? <EmptyState text={t('rota.empty')} action={add} /> : null}
      {rotas.data?.length && plan.data && sites.data ? (
        <>
          <View year={year} siteId={siteId} sites={sites.data} />
          {siteId === null ? (
            <YearGrid year={year} rotas={own} dates={plan.data.dates} />
          ) : (
            <SitePlan
              key={siteId}
              {...{ year, siteId, rotas: own, sites: sites.data, dates: plan.data.dates }}
              onEdit={(rota) => setEditing({ rota })}
            />
          )}
          <ConflictList dates={plan.data.dates} />
        </>
      ) : null}
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing?.rota ? 'rota.edit' : 'rota.plan')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {editing && sites.data ? (
          <RotaForm
            key={editing.rota?.id ?? 'new'}
            {...{ rota: editing.rota, siteId, sites: sites.data }}
            onDone={() => setEditing(null)}
          />
        ) : null}
      </Drawer>
    </Page>
  )
}

/** Which year and which site; both stand in the address, so they are still there when coming back. */
function View({ year, siteId, sites }: Props & { readonly sites: readonly { readonly id: string; readonly name: string }[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const show = (change: Partial<{ year: number; site: SiteId | null }>) => {
    const { site = siteId, year: shown = year } = change
    void navigate({ to: '/turnus', search: { year: shown, ...(site ? { site } : {}) } })
  }
  return (
    <Group justify="space-between" gap="sm">
      <Select
        aria-label={t('rota.site')}
        w={360}
        maw="100%"
        searchable
        allowDeselect={false}
        data={[{ value: '', label: t('rota.allSites') }, ...sites.map(({ id, name }) => ({ value: id, label: name }))]}
        value={siteId ?? ''}
        onChange={(value) => show({ site: value ? SiteId.parse(value) : null })}
      />
      <Group gap="xs">
        <Button variant="default" aria-label={t('common.previousYear')} onClick={() => show({ year: year - 1 })}>
          <IconChevronLeft size={20} aria-hidden />
        </Button>
        <span role="status">{t('rota.year', { year: String(year) })}</span>
        <Button variant="default" aria-label={t('common.nextYear')} onClick={() => show({ year: year + 1 })}>
          <IconChevronRight size={20} aria-hidden />
        </Button>
      </Group>
    </Group>
  )
}
