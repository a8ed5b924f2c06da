import { Checkbox, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isOpenConcern } from '../../../shared/concern-states.ts'
import type { Concern } from '../../../shared/contract/concerns.ts'
import type { ConcernId, PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import type { DraftForm } from '../../components/use-draft-form.ts'
import { useTopicNames } from '../../components/use-topic-names.ts'
import type { ContactValues } from './contact-values.ts'

type Props = { readonly personId: PersonId; readonly form: DraftForm<ContactValues>['form'] }

/** Open concerns of the person, each with a box: the talk was about this one, too. */
export function ConcernChoice({ personId, form }: Props) {
  const { t } = useTranslation()
  const topicNames = useTopicNames()
  const concerns = useApiQuery('concerns', 'ofPerson', { personId }).data
  const chosen = form.values.details.concernIds
  const shown = concerns?.filter((concern) => isOpenConcern(concern.state) || chosen.includes(concern.id)) ?? []
  if (concerns && shown.length === 0) return <Text c="dimmed">{t('contacts.knownNoConcern')}</Text>

  function toggle(id: ConcernId) {
    form.setFieldValue('details.concernIds', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  }
  const words = ({ topics, summary, urgency }: Concern) =>
    [summary || topicNames(topics), urgency === 'normal' ? '' : t(`values.urgency.${urgency}`)].filter(Boolean).join(', ')
  return (
    <Checkbox.Group label={t('contacts.concerns')} value={chosen} error={form.errors['details.concernIds']}>
      <Group gap="md" mt={4}>
        {shown.map((concern, index) => (
          <Checkbox
            key={concern.id}
            {...(index === 0 ? { id: 'details.concernIds' } : {})}
            value={concern.id}
            label={words(concern)}
            onChange={() => toggle(concern.id)}
          />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
