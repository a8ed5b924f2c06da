import { Checkbox, Group } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { DATA_CATEGORIES } from '../../shared/value-lists.ts'

type Props = Pick<ComponentProps<typeof Checkbox.Group>, 'label' | 'required' | 'value' | 'onChange' | 'error'> & {
  /** Stands at the first box, where the focus goes when the field is wrong. */
  readonly id: string
}

/** Which kinds of data: the same boxes wherever data is passed on or agreed to. */
export function DataCategoryChoice({ id, ...group }: Props) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group size="md" {...group}>
      <Group mt="xs">
        {DATA_CATEGORIES.map((category, index) => (
          <Checkbox key={category} value={category} label={t(`values.dataCategory.${category}`)} {...(index === 0 ? { id } : {})} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
