import { Group, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SERIES_SCOPES, type SeriesScope } from '../../../shared/series-rules.ts'

/** `dieser` is the appointment alone. */
export const SCOPES = ['dieser', ...SERIES_SCOPES] as const
export type Scope = 'dieser' | SeriesScope

type Props = { readonly value: Scope; readonly onChange: (scope: Scope) => void }

/** What of a series a change is meant for; this date alone unless said otherwise. */
export function ScopeChoice({ value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      size="md"
      label={t('appointments.scope.label')}
      value={value}
      onChange={(chosen) => onChange(SCOPES.find((scope) => scope === chosen) ?? 'dieser')}
      description={value === 'dieser' ? null : t('appointments.scope.hint')}
      inputWrapperOrder={['label', 'input', 'description']}
    >
      <Group mt="xs">
        {SCOPES.map((scope) => (
          <Radio key={scope} value={scope} label={t(`appointments.scope.${scope}`)} size="md" />
        ))}
      </Group>
    </Radio.Group>
  )
}
