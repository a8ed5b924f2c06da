import { useTranslation } from 'react-i18next'
import { CONTACT_RESULTS, type ContactResult } from '../../../shared/value-lists.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { KeyChoice } from '../../components/key-choice.tsx'
import { RESULT_KEYS } from './quick-keys.ts'

type Props = { readonly chosen: ContactResult | null; readonly onChoose: (result: ContactResult) => void; readonly error: string | null }

export function ResultChoice({ chosen, onChoose, error }: Props) {
  const { t } = useTranslation()
  return (
    <ChoiceGroup legend={t('contacts.result')} error={error}>
      {CONTACT_RESULTS.map((result, index) => (
        <KeyChoice
          key={result}
          kind="radio"
          name="result"
          label={t(`values.contactResult.${result}`)}
          checked={chosen === result}
          onToggle={() => onChoose(result)}
          keys={RESULT_KEYS[result]}
          {...(index === 0 ? { id: 'result' } : {})}
        />
      ))}
    </ChoiceGroup>
  )
}
