import { Checkbox, Stack } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ROLES } from '../../../shared/permissions.ts'

/** Every task with what it opens and what it does not, so that nobody ticks one for its name alone. */
export function RoleFields(input: GetInputPropsReturnType) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group size="md" label={t('staff.roles')} description={t('staff.rolesHint')} {...input}>
      <Stack gap="sm" mt="xs">
        {ROLES.map((role, index) => (
          <Checkbox
            key={role}
            // The error summary leads to the first one.
            id={index === 0 ? 'roles' : `role-${role}`}
            value={role}
            label={t(`values.role.${role}`)}
            description={t(`staff.roleMay.${role}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
