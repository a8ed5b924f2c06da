import { Chip, Group, NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TARGET_GROUPS } from '../../shared/offer-lists.ts'
import type { OfferWanted } from './offer-filters.tsx'

const SWITCHES = ['free', 'stepFree', 'childcare', 'freePlace', 'openNow'] as const

type Props = { readonly wanted: OfferWanted; readonly onChange: (wanted: OfferWanted) => void }

/** What else is needed. Offers that say the contrary go; those that say nothing stay, with the question to ask there. */
export function OfferNeeds({ wanted, onChange }: Props) {
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
      <Select
        aria-label={t('directory.targetGroup')}
        placeholder={t('directory.targetGroup')}
        data={TARGET_GROUPS.map((value) => ({ value, label: t(`values.targetGroup.${value}`) }))}
        value={wanted.targetGroup}
        onChange={(value) => onChange({ ...wanted, targetGroup: TARGET_GROUPS.find((group) => group === value) ?? null })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('directory.filterClear', { name: t('directory.targetGroup') }) }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        w="14rem"
      />
    </Group>
  )
}
