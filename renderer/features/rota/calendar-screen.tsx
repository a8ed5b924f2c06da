import { Badge, Button, Drawer, Group, Select, Table, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertCircle, IconCalendarRepeat, IconCircleCheck, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchoolHoliday } from '../../../shared/contract/rota.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { LAENDER } from '../../../shared/laender.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'
import { SchoolHolidayForm } from './school-holiday-form.tsx'

/** The Land, its public holidays, and its school holidays, which staff keeps right. */
export function CalendarScreen() {
  const { t } = useTranslation()
  const year = Number(toLocalDate(Date.now()).slice(0, 4))
  const calendar = useApiQuery('rota', 'calendar', { year })
  const setLand = useApiCommand('rota', 'setLand')
  const [editing, setEditing] = useState<{ readonly holiday: SchoolHoliday | null } | null>(null)
  useHotkeys([['n', () => setEditing({ holiday: null })]])
  const back = (
    <Button variant="default" component={Link} to="/turnus" leftSection={<IconCalendarRepeat size={20} aria-hidden />}>
      {t('rota.backToPlan')}
    </Button>
  )
  const add = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
      onClick={() => setEditing({ holiday: null })}
    >
      {t('rota.addHolidays')}
    </Button>
  )
  return (
    <Page title={t('rota.calendarTitle')} intro={t('rota.calendarIntro')} actions={back}>
      <FailureAlert error={calendar.error ?? setLand.error} />
      {calendar.data ? (
        <>
          <Select
            label={t('rota.land')}
            w={360}
            maw="100%"
            searchable
            allowDeselect={false}
            data={LAENDER.map((land) => ({ value: land, label: t(`rota.lands.${land}`) }))}
            value={calendar.data.land}
            onChange={(value) => {
              const land = LAENDER.find((each) => each === value)
              if (land) setLand.mutate({ land }, { onSuccess: () => notifyDone(t('rota.landSaved', { land: t(`rota.lands.${land}`) })) })
            }}
          />
          <Section title={t('rota.schoolHolidays')} actions={add}>
            <SchoolHolidays list={calendar.data.schoolHolidays} onEdit={(holiday) => setEditing({ holiday })} />
          </Section>
          <Section title={t('rota.holidays', { year: String(year) })}>
            <Table verticalSpacing={6}>
              <Table.Tbody>
                {calendar.data.holidays.map(({ day, name }) => (
                  <Table.Tr key={day}>
                    <Table.Td w="12rem">{formatDay(day)}</Table.Td>
                    <Table.Td>{name}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Section>
        </>
      ) : null}
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing?.holiday ? 'rota.editHolidays' : 'rota.addHolidays')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {editing ? (
          <SchoolHolidayForm key={editing.holiday?.id ?? 'new'} holiday={editing.holiday} onDone={() => setEditing(null)} />
        ) : null}
      </Drawer>
    </Page>
  )
}

type ListProps = { readonly list: readonly SchoolHoliday[]; readonly onEdit: (holiday: SchoolHoliday) => void }

function SchoolHolidays({ list, onEdit }: ListProps) {
  const { t } = useTranslation()
  const save = useApiCommand('rota', 'saveSchoolHoliday')
  if (list.length === 0) return <Text c="dimmed">{t('rota.schoolHolidaysNone')}</Text>
  return (
    <>
      {list.every(({ checked }) => checked) ? null : <Text>{t('rota.checkHint')}</Text>}
      <Table.ScrollContainer minWidth={640} type="native">
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {list.map((holiday) => (
              <Table.Tr key={holiday.id}>
                <Table.Td>
                  <Text fw={600}>{holiday.name}</Text>
                  <Text size="sm" c="dimmed">
                    {[holiday.from, holiday.to]
                      .filter((day, index) => index === 0 || day !== holiday.from)
                      .map(formatDay)
                      .join(' – ')}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Badge
                    size="lg"
                    variant="light"
                    tt="none"
                    color={holiday.checked ? 'teal' : 'orange'}
                    leftSection={holiday.checked ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertCircle size={16} aria-hidden />}
                  >
                    {t(holiday.checked ? 'rota.checked' : 'rota.toCheck')}
                  </Badge>
                </Table.Td>
                <Table.Td>
                  <Group justify="flex-end" gap="xs" wrap="nowrap">
                    {holiday.checked ? null : (
                      <Button
                        variant="default"
                        aria-label={`${t('rota.markChecked')}: ${holiday.name}`}
                        onClick={() => {
                          const { checked: _, ...same } = holiday
                          save.mutate(same, { onError: notifyFailure })
                        }}
                      >
                        {t('rota.markChecked')}
                      </Button>
                    )}
                    <Button variant="subtle" aria-label={`${t('common.edit')}: ${holiday.name}`} onClick={() => onEdit(holiday)}>
                      {t('common.edit')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}
