import { Button, FileButton, Group, Input, Text } from '@mantine/core'
import { IconPhoto, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { readonly value: string; readonly error: ReactNode; readonly onChange: (logo: string) => void }

function asAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

/** A PNG that becomes part of the letterhead; nothing of the file but the picture is kept. */
export function LogoField({ value, error, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Input.Wrapper id="fields.logo" label={t('letterTemplates.logo')} error={error} labelElement="div">
      <Group gap="xs" mt={4}>
        <FileButton accept="image/png" onChange={(file) => void (file && asAddress(file).then(onChange))}>
          {(props) => (
            <Button variant="default" leftSection={<IconPhoto size={20} aria-hidden />} {...props}>
              {t('letterTemplates.logoChoose')}
            </Button>
          )}
        </FileButton>
        {value ? (
          <Button variant="subtle" leftSection={<IconTrash size={20} aria-hidden />} onClick={() => onChange('')}>
            {t('letterTemplates.logoRemove')}
          </Button>
        ) : null}
        <Text size="sm">{t(value ? 'letterTemplates.logoThere' : 'letterTemplates.logoNone')}</Text>
      </Group>
    </Input.Wrapper>
  )
}
