import { Button, Group, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rota } from '../../../shared/contract/rota.ts'
import { formatDate } from '../../../shared/dates.ts'
import { ruleWords } from '../../../shared/rota-words.ts'
import { useApiCommand } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { timesOf } from '../../components/planned-date-words.ts'
import { Section } from '../../components/section.tsx'

type Props = { readonly rota: Rota; readonly onEdit: () => void; readonly children: ReactNode }

/** One rota in words: when, what becomes of it on holidays, who and what goes there. */
export function RotaCard({ rota, onEdit, children }: Props) {
  const { t } = useTranslation()
  const words = ruleWords(rota.rule)
  const until = rota.lastDay ? t('rota.period', { from: formatDate(rota.firstDay), to: formatDate(rota.lastDay) }) : ''
  const span = until || t('rota.since', { from: formatDate(rota.firstDay), until: t('rota.untilFurther') })
  const facts: readonly (readonly [label: string, text: string])[] = [
    [t('rota.onHolidays'), t(`rota.policy.${rota.onHolidays}`)],
    [
      t('rota.inSchoolHolidays'),
      rota.inSchoolHolidays === 'ersatzort'
        ? `${t('rota.policy.ersatzort')}: ${rota.substituteSiteName}`
        : t(`rota.policy.${rota.inSchoolHolidays}`),
    ],
    [t('rota.staff'), rota.staffNames.join(', ') || t('rota.nobody')],
    [t('rota.laptops'), rota.laptops.join(', ') || t('rota.noLaptop')],
    [t('rota.services'), rota.services.map((service) => t(`rota.service.${service}`)).join(', ')],
    [t('rota.note'), rota.note],
  ]
  return (
    <Section title={`${words.charAt(0).toUpperCase()}${words.slice(1)}, ${timesOf(rota, t)}`}>
      <Text c="dimmed">{span}</Text>
      <div>
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <Text key={label}>
              <strong>{`${label}: `}</strong>
              {text}
            </Text>
          ))}
      </div>
      <Group gap="xs">
        <Button variant="default" leftSection={<IconPencil size={20} aria-hidden />} onClick={onEdit}>
          {t('common.edit')}
        </Button>
        {children}
        <Remove rota={rota} />
      </Group>
    </Section>
  )
}

/** Asked before, because its exceptions go with it and cannot be brought back by a click. */
function Remove({ rota }: { readonly rota: Rota }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const remove = useApiCommand('rota', 'remove')
  if (!asking) {
    return (
      <Button variant="subtle" leftSection={<IconTrash size={20} aria-hidden />} onClick={() => setAsking(true)}>
        {`${t('common.remove')} …`}
      </Button>
    )
  }
  return (
    <>
      <Text w="100%">{t('rota.removeAsk')}</Text>
      <DocumentFailure error={remove.error} />
      <Button variant="default" autoFocus onClick={() => setAsking(false)}>
        {t('common.cancel')}
      </Button>
      <Button
        color="red"
        loading={remove.isPending}
        onClick={() => remove.mutate({ id: rota.id }, { onSuccess: () => notifyDone(t('rota.removed')) })}
      >
        {t('rota.remove')}
      </Button>
    </>
  )
}
