import { useTranslation } from 'react-i18next'
import type { ContactDetailsShown } from '../../../shared/contract/contact-details.ts'
import { useTopicNames } from '../../components/use-topic-names.ts'

/** What a contact says beyond topic and result, a sentence each; the same on the person's page and in the list of a session. */
export function useDetailsInWords() {
  const { t } = useTranslation()
  const topicNames = useTopicNames()
  return (details: ContactDetailsShown): string[] => {
    const { barriers, accompaniments, interpreter, concerns, project, costBearer, sex, ageClass, quarter } = details
    return [
      concerns.length > 0 &&
        t('contacts.saidConcerns', { concerns: concerns.map(({ summary, topics }) => summary || topicNames(topics)).join('; ') }),
      barriers.length > 0 && t('contacts.saidBarriers', { barriers: barriers.map((barrier) => t(`values.barrier.${barrier}`)).join(', ') }),
      ...accompaniments.map(({ kind, authority, minutes }) =>
        t('contacts.saidAccompaniment', {
          kind: t(`values.accompanimentKind.${kind}`),
          authority: t(`values.authority.${authority}`),
          minutes,
        }),
      ),
      interpreter &&
        t('contacts.saidInterpreter', {
          kind: t(`values.interpreterKind.${interpreter.kind}`),
          language: t(`values.language.${interpreter.language}`),
        }),
      sex && t(`values.sex.${sex}`),
      ageClass && t('contacts.saidAge', { age: t(`values.ageClass.${ageClass}`) }),
      quarter && t('contacts.saidQuarter', { quarter }),
      project && t('contacts.saidProject', { name: project }),
      costBearer && t('contacts.saidCostBearer', { name: costBearer }),
    ].filter((line) => line !== null && line !== false && line !== '')
  }
}
