import { Button, Group, NumberInput, Select, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { calendar, type Way } from '../../../shared/contract/calendar.ts'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

type Values = { fromSiteId: string; toSiteId: string; minutes: number | string }
const Chosen = z.uuid({ error: 'site_missing' })
const Rules = z.custom<Values>().superRefine(({ fromSiteId, toSiteId, minutes }, context) => {
  const refuse = (field: keyof Values, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (!Chosen.safeParse(fromSiteId).success) refuse('fromSiteId', 'site_missing')
  if (!Chosen.safeParse(toSiteId).success) refuse('toSiteId', 'site_missing')
  else if (fromSiteId === toSiteId) refuse('toSiteId', 'same_site')
  if (!z.number().int().min(1).max(240).safeParse(minutes).success) refuse('minutes', 'way_minutes')
})
const EMPTY: Values = { fromSiteId: '', toSiteId: '', minutes: '' }
type Props = { readonly ways: readonly Way[]; readonly sites: readonly Site[] }

/** Minutes between two places, the same in both directions. */
export function WaysForm({ ways, sites }: Props) {
  const { t } = useTranslation()
  const save = useApiCommand('calendar', 'saveWay')
  const { form, ...draft } = useDraftForm({
    form: 'way',
    subject: 'new',
    path: '/kalender/zeiten',
    initial: EMPTY,
    schema: Rules,
  })
  const nameOf = (id: string) => sites.find((site) => site.id === id)?.name ?? ''
  const choices = sites.map(({ id, name }) => ({ value: id, label: name }))

  async function submit() {
    try {
      const done = await draft.submit((values) => save.mutateAsync(calendar.saveWay.input.parse(values)))
      if (!done) return
      notifyDone(t('calendar.waySaved'))
      draft.discard()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }
  function remove(way: Way) {
    const back = () => void save.mutateAsync(way).catch(notifyFailure)
    void save.mutateAsync({ ...way, minutes: 0 }).then(() => notifyDone(t('calendar.wayRemoved'), back), notifyFailure)
  }

  return (
    <Stack gap="sm">
      {ways.length === 0 ? <Text c="dimmed">{t('calendar.waysEmpty')}</Text> : null}
      {ways.length > 0 ? (
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {ways.map((way) => {
              const words = t('calendar.wayLine', { from: nameOf(way.fromSiteId), to: nameOf(way.toSiteId) })
              return (
                <Table.Tr key={words}>
                  <Table.Td>{words}</Table.Td>
                  <Table.Td>{t('common.minutes', { count: way.minutes })}</Table.Td>
                  <Table.Td ta="right">
                    <Button variant="subtle" size="sm" mih={44} aria-label={`${t('common.remove')}: ${words}`} onClick={() => remove(way)}>
                      {t('common.remove')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      ) : null}
      {draft.ready ? (
        <DraftFormFrame
          draft={draft}
          errors={form.errors}
          labels={{ fromSiteId: t('calendar.wayFrom'), toSiteId: t('calendar.wayTo'), minutes: t('calendar.wayMinutes') }}
          error={save.error}
          onSubmit={submit}
        >
          <Group grow align="flex-start">
            <Select id="fromSiteId" label={t('calendar.wayFrom')} searchable data={choices} {...form.getInputProps('fromSiteId')} />
            <Select id="toSiteId" label={t('calendar.wayTo')} searchable data={choices} {...form.getInputProps('toSiteId')} />
            <NumberInput
              id="minutes"
              label={t('calendar.wayMinutes')}
              hideControls
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="none"
              {...form.getInputProps('minutes')}
            />
          </Group>
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={save.isPending}>
              {t('calendar.addWay')}
            </Button>
          </Group>
        </DraftFormFrame>
      ) : null}
    </Stack>
  )
}
