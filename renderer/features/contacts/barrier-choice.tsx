import { Checkbox, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { barrierRefusal, NEUTRAL_BARRIERS } from '../../../shared/topics.ts'
import { BARRIERS, type Barrier } from '../../../shared/value-lists.ts'
import type { DraftForm } from '../../components/use-draft-form.ts'
import type { ContactValues } from './contact-values.ts'

/** What stood in the way. Health is offered for anonymous contacts only, as with the topics. */
export function BarrierChoice({ form }: { readonly form: DraftForm<ContactValues>['form'] }) {
  const { t } = useTranslation()
  const { withPerson, details } = form.values
  const chosen = details.barriers
  const offered: readonly Barrier[] = withPerson ? NEUTRAL_BARRIERS : BARRIERS
  const shown = BARRIERS.filter((barrier) => offered.includes(barrier) || chosen.includes(barrier))
  const refusal = barrierRefusal(withPerson, chosen)

  function toggle(barrier: Barrier) {
    form.setFieldValue('details.barriers', chosen.includes(barrier) ? chosen.filter((one) => one !== barrier) : [...chosen, barrier])
  }
  return (
    <Checkbox.Group
      label={t('contacts.barriers')}
      value={chosen}
      error={refusal ? t(`fields.${refusal}`) : form.errors['details.barriers']}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="lg" verticalSpacing="xs" mt={6}>
        {shown.map((barrier, index) => (
          <Checkbox
            key={barrier}
            {...(index === 0 ? { id: 'details.barriers' } : {})}
            value={barrier}
            label={t(`values.barrier.${barrier}`)}
            onChange={() => toggle(barrier)}
          />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  )
}
