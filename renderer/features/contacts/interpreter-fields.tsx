import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { INTERPRETER_KINDS, type InterpreterKind, LANGUAGES } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import type { DraftForm } from '../../components/use-draft-form.ts'
import type { ContactValues } from './contact-values.ts'

/** Who interpreted and into which language; the language of a known person is already there. */
export function InterpreterFields({ form }: { readonly form: DraftForm<ContactValues>['form'] }) {
  const { t } = useTranslation()
  const { withPerson, personId, details } = form.values
  const known = useApiQuery('people', 'get', { id: personId ?? '' }, { enabled: withPerson && personId !== null }).data
  const { kind, language } = details.interpreter

  function choose(next: InterpreterKind | null) {
    const spoken = known?.languages.find(({ code }) => code !== 'deu')?.code ?? null
    const guess = next === 'gebaerden' ? 'gsg' : (language ?? spoken)
    form.setFieldValue('details.interpreter', { kind: next, language: next === null ? null : guess })
  }
  return (
    <>
      <Select
        label={t('contacts.interpreter')}
        placeholder={t('contacts.interpreterNone')}
        clearable
        clearButtonProps={{ 'aria-label': t('contacts.interpreterClear') }}
        data={INTERPRETER_KINDS.map((one) => ({ value: one, label: t(`values.interpreterKind.${one}`) }))}
        value={kind}
        onChange={(value) => choose(INTERPRETER_KINDS.find((one) => one === value) ?? null)}
      />
      {kind ? (
        <Select
          id="details.interpreter.language"
          label={t('contacts.interpreterLanguage')}
          searchable
          nothingFoundMessage={t('contacts.noLanguage')}
          data={LANGUAGES.map((one) => ({ value: one, label: t(`values.language.${one}`) }))}
          {...form.getInputProps('details.interpreter.language')}
        />
      ) : null}
    </>
  )
}
