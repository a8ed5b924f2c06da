import { Checkbox, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../shared/contract/letter-dispatch.ts'
import { formatDateTime, formatDay } from '../../../shared/dates.ts'
import type { AppointmentId } from '../../../shared/ids.ts'

type Props = {
  readonly candidates: readonly Candidate[]
  readonly chosen: ReadonlySet<AppointmentId>
  readonly onChoose: (chosen: ReadonlySet<AppointmentId>) => void
}

/** Appointments to choose from; where no letter can be made, the reason stands in place of the choice. */
export function CandidateTable({ candidates, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const fresh = candidates.filter(({ obstacle, letterOn }) => obstacle === null && letterOn === null)
  const all = fresh.length > 0 && fresh.every(({ appointmentId }) => chosen.has(appointmentId))

  function toggle(id: AppointmentId) {
    onChoose(chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]))
  }
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={48}>
              <Checkbox
                aria-label={t('letters.run.chooseAll')}
                checked={all}
                indeterminate={!all && chosen.size > 0}
                disabled={fresh.length === 0}
                onChange={() => onChoose(all ? new Set() : new Set(fresh.map(({ appointmentId }) => appointmentId)))}
              />
            </Table.Th>
            <Table.Th>{t('letters.run.person')}</Table.Th>
            <Table.Th>{t('letters.run.when')}</Table.Th>
            <Table.Th>{t('letters.run.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {candidates.map(({ appointmentId, personName, start, siteName, staffName, letterOn, obstacle }) => (
            <Table.Tr key={appointmentId}>
              <Table.Td>
                <Checkbox
                  aria-label={t('letters.run.choose', { name: personName, when: formatDateTime(start) })}
                  checked={obstacle === null && chosen.has(appointmentId)}
                  disabled={obstacle !== null}
                  onChange={() => toggle(appointmentId)}
                />
              </Table.Td>
              <Table.Td fw={600}>{personName}</Table.Td>
              <Table.Td>
                <Text>{formatDateTime(start)}</Text>
                <Text size="sm" c="dimmed">
                  {`${siteName} · ${staffName}`}
                </Text>
              </Table.Td>
              <Table.Td>
                {obstacle ? <Text size="sm">{t(`values.skipReason.${obstacle}`)}</Text> : null}
                {letterOn ? <Text size="sm">{t('letters.run.already', { day: formatDay(letterOn) })}</Text> : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
