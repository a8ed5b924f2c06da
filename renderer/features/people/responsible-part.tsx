import { Button, Group, Popover, Select, Stack, Text } from '@mantine/core'
import { IconUserEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { StaffId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useMay } from '../../components/use-may.ts'

/** Who is responsible; whoever distributes cases can change it here, and take it back. */
export function ResponsiblePart({ person }: { readonly person: Person }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const mayChange = useMay()(contract.people.setResponsible)
  const choices = useApiQuery('people', 'responsibleChoices', { id: person.id }, { enabled: asking })
  const change = useApiCommand('people', 'setResponsible')
  const others = (choices.data ?? []).filter(({ id }) => id !== person.responsible)

  function confirm() {
    const responsible = StaffId.safeParse(chosen)
    if (!responsible.success) return
    const before = person.responsible
    const back = before ? () => change.mutate({ id: person.id, responsible: before }, { onError: notifyFailure }) : undefined
    change.mutate(
      { id: person.id, responsible: responsible.data },
      {
        onSuccess: ({ responsibleName }) => {
          setAsking(false)
          setChosen(null)
          notifyDone(t('person.responsibleSaved', { name: responsibleName }), back)
        },
      },
    )
  }
  return (
    <Group gap="xs" wrap="wrap">
      <Text>{person.responsibleName || t('person.responsibleNobody')}</Text>
      {mayChange ? (
        <Popover
          opened={asking}
          onChange={setAsking}
          trapFocus
          withArrow
          position="bottom-end"
          transitionProps={{ duration: 0 }}
          width={320}
        >
          <Popover.Target>
            <Button
              variant="subtle"
              size="compact-md"
              mih={44}
              my={-10}
              leftSection={<IconUserEdit size={18} aria-hidden />}
              aria-label={t('person.responsibleChange')}
              onClick={() => setAsking(!asking)}
            >
              {t('common.edit')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('person.responsibleChange')}>
            <Stack gap="sm">
              <FailureAlert error={choices.error ?? change.error} />
              <Select
                data-autofocus
                label={t('person.responsibleNew')}
                description={t('person.responsibleHint')}
                data={others.map(({ id, displayName }) => ({ value: id, label: displayName }))}
                nothingFoundMessage={t('person.responsibleNobodyElse')}
                value={chosen}
                onChange={setChosen}
                comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
              />
              <Group justify="flex-end">
                <Button disabled={chosen === null} loading={change.isPending} onClick={confirm}>
                  {t('common.save')}
                </Button>
              </Group>
            </Stack>
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </Group>
  )
}
