import { Checkbox, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../shared/contract/letter-dispatch.ts'
import { formatDateTime, formatDay } from '../../../shared/dates.ts'
import type { AppointmentId } from '../../../shared/ids.ts'
import { ChooseAll, toggled } from './choose-all.tsx'

type Props = {
  readonly candidates: readonly Candidate[]
  readonly chosen: ReadonlySet<AppointmentId>
  readonly onChoose: (chosen: ReadonlySet<AppointmentId>) => void
}

/** Appointments to choose from; where no letter can be made, the reason stands in place of the choice. */
export function CandidateTable({ candidates, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const fresh = candidates
    .filter(({ obstacle, letterOn }) => obstacle === null && letterOn === null)
    .map(({ appointmentId }) => appointmentId)
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <ChooseAll label={t('letters.run.chooseAll')} ids={fresh} chosen={chosen} onChoose={onChoose} />
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
                  onChange={() => onChoose(toggled(chosen, appointmentId))}
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
