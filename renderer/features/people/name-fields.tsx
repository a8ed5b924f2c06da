import { Checkbox, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { isPrintable } from '../../../shared/print-fonts.ts'
import { FormGroup } from './form-group.tsx'
import { LettersNotice } from './letters-notice.tsx'
import type { PersonValues } from './person-values.ts'

type Field = 'familyName' | 'givenNames' | 'birthName' | 'patronymic' | 'originalScript'

export function NameFields({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation()
  const { familyName, givenNames, birthName, patronymic, originalScript, singleName } = form.getValues()
  // Whatever is written already stays to be seen, also when it is one name too many.
  const oneField = singleName && givenNames === ''
  const field = (name: Field) => ({
    id: name,
    label: t(`people.field.${name}`),
    autoComplete: 'off',
    spellCheck: false,
    dir: 'auto',
    ...form.getInputProps(name),
  })

  function toSingle(single: boolean) {
    form.setFieldValue('singleName', single)
    if (!single || familyName !== '' || givenNames === '') return
    form.setFieldValue('familyName', givenNames)
    form.setFieldValue('givenNames', '')
  }
  return (
    <FormGroup title={t('people.groupName')} hint={t('people.groupNameHint')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        {oneField ? null : <TextInput autoFocus {...field('givenNames')} />}
        <TextInput {...field('familyName')} {...(oneField ? { label: t('person.onlyName') } : {})} />
        <TextInput {...field('originalScript')} {...(isPrintable(originalScript) ? {} : { description: t('person.notPrintable') })} />
        <TextInput {...field('birthName')} />
        <TextInput {...field('patronymic')} />
        <Checkbox
          id="singleName"
          label={t('person.singleName')}
          description={t('person.singleNameHint')}
          checked={singleName}
          onChange={(event) => toSingle(event.currentTarget.checked)}
          mt={{ base: 0, sm: 28 }}
        />
      </SimpleGrid>
      <LettersNotice names={[givenNames, familyName, birthName, patronymic]} />
    </FormGroup>
  )
}
