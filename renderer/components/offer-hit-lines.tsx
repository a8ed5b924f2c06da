import { Badge, Group, Text } from '@mantine/core'
import { IconDoorOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OfferHit } from '../../shared/contract/directory.ts'
import { AssuredOn } from './assured-on.tsx'
import { useLanguageNames } from './use-language-name.ts'
import { useOfferReasons } from './use-offer-reasons.ts'
import { useTopicNames } from './use-topic-names.ts'

/** An offer in a list: what it is, whose, for which topics, in which languages, where, and how fresh. */
export function OfferHitLines({ offer }: { readonly offer: OfferHit }) {
  const { t } = useTranslation()
  const languageNames = useLanguageNames()
  const topicNames = useTopicNames()
  const reasons = useOfferReasons()
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <div style={{ flex: '1 1 20rem' }}>
        <Group gap="xs" component="span">
          <Text component="span" fw={600}>
            {offer.name}
          </Text>
          <Text component="span">{offer.providerName}</Text>
          {offer.active ? null : (
            <Badge component="span" color="orange" variant="light" tt="none" leftSection={<IconDoorOff size={14} aria-hidden />}>
              {t('directory.closed')}
            </Badge>
          )}
        </Group>
        <Text component="span" display="block" size="sm">
          {topicNames(offer.topics)}
        </Text>
        <Text component="span" display="block" size="sm" c="dimmed">
          {[languageNames(offer.languages), offer.quarters.join(', ')].filter(Boolean).join(' · ')}
        </Text>
        {[reasons.why(offer), [reasons.ask(offer), reasons.otherPlaces(offer)].filter(Boolean).join(' · ')]
          .filter((line) => line !== '')
          .map((line) => (
            <Text key={line} component="span" display="block" size="sm">
              {line}
            </Text>
          ))}
      </div>
      <AssuredOn offer={offer} />
    </Group>
  )
}
