import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconMailX, IconMapPin } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { notifyFailure } from '../../components/notify.tsx'
import { useMay } from '../../components/use-may.ts'

/** Return mail asks for a look at the address, until somebody has had one. */
export function ReturnedNotice({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const may = useMay()
  const letters = useApiQuery('letters', 'ofPerson', { personId })
  const check = useApiCommand('letters', 'checkAddress')
  const returned = (letters.data ?? []).flatMap(({ number, dispatches }) =>
    dispatches.filter(({ returnedOn, addressChecked }) => returnedOn !== null && !addressChecked).map((each) => ({ ...each, number })),
  )
  if (returned.length === 0) return null
  return (
    <Alert color="orange" icon={<IconMailX aria-hidden />} title={t('letters.returnedTitle')} role="note">
      <Stack gap="xs">
        {returned.map(({ id, number, returnedOn, returnReason }) => (
          <Text key={id}>
            {t('letters.returnedText', {
              number,
              day: returnedOn ? formatDay(returnedOn) : '',
              reason: returnReason ? t(`values.returnReason.${returnReason}`) : '',
            })}
          </Text>
        ))}
        <Group gap="xs">
          {may(contract.people.update) ? (
            <Button
              variant="default"
              leftSection={<IconMapPin size={20} aria-hidden />}
              renderRoot={(props) => <Link to="/personen/$personId/aendern" params={{ personId }} {...props} />}
            >
              {t('letters.enterAddress')}
            </Button>
          ) : null}
          {may(contract.letters.checkAddress) ? (
            <Button
              variant="default"
              onClick={() => {
                for (const { id } of returned) check.mutate({ id }, { onError: notifyFailure })
              }}
            >
              {t('letters.addressChecked')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Alert>
  )
}
