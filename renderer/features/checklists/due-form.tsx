import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalOf } from '../../../shared/checklist-rules.ts'
import type { ChecklistItem } from '../../../shared/contract/checklists.ts'
import { addDays, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { DayInput } from '../../components/day-input.tsx'

/** Days that are proposed for what is still to come. */
const USUAL_DAYS = 14

type Props = {
  readonly item: ChecklistItem
  readonly pending: boolean
  readonly onChoose: (day: LocalDate) => void
  readonly onCancel: () => void
}

/** Until when a document comes: two weeks are proposed, so Enter is enough. */
export function DueForm({ item, pending, onChoose, onCancel }: Props) {
  const { t } = useTranslation()
  const today = toLocalDate(Date.now())
  const [day, setDay] = useState(item.dueOn ?? addDays(today, USUAL_DAYS))
  const [refusal, setRefusal] = useState<'due_missing' | 'in_past' | null>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    const refused = refusalOf({ state: 'nachreichen_bis', dueOn: day || null }, today)
    setRefusal(refused)
    if (!refused) onChoose(day)
  }
  return (
    <form noValidate onSubmit={submit} aria-label={t('checklists.stateOf', { item: item.text, state: t('checklists.dueOn') })}>
      <Group align="flex-end" gap="xs" py="xs" justify="flex-end">
        <DayInput
          label={t('checklists.dueOn')}
          value={day}
          onChange={setDay}
          minDate={today}
          error={refusal ? t(`fields.${refusal}`) : null}
        />
        <Button type="submit" autoFocus loading={pending}>
          {t('checklists.setDue')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  )
}
