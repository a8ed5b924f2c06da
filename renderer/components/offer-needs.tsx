import { Chip, Group, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferWanted } from './offer-wanted.ts'

const SWITCHES = ['free', 'stepFree', 'childcare', 'freePlace', 'openNow'] as const

type Props = { readonly wanted: OfferWanted; readonly onChange: (wanted: OfferWanted) => void; readonly children: ReactNode }

/** What else is needed. Offers that say the contrary go; those that say nothing stay, with the question to ask there. */
export function OfferNeeds({ wanted, onChange, children }: Props) {
  const { t } = useTranslation()
  return (
    <Group gap="sm" align="center" role="group" aria-label={t('directory.moreNeeds')}>
      {wanted.quarter === '' ? null : (
        <Chip checked={wanted.nearby} onChange={(nearby) => onChange({ ...wanted, nearby })}>
          {t('directory.nearby')}
        </Chip>
      )}
      {SWITCHES.map((name) => (
        <Chip key={name} checked={wanted[name]} onChange={(on) => onChange({ ...wanted, [name]: on })}>
          {t(`directory.${name}`)}
        </Chip>
      ))}
      <NumberInput
        aria-label={t('directory.age')}
        placeholder={t('directory.age')}
        value={wanted.age ?? ''}
        onChange={(age) => onChange({ ...wanted, age: typeof age === 'number' ? age : null })}
        min={0}
        max={120}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        w="5.5rem"
      />
      {children}
    </Group>
  )
}
