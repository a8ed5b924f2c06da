import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { IconContrast } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useHighContrast } from './kern-theme.tsx'

const SCHEMES = [
  { value: 'light', label: 'shell.light' },
  { value: 'dark', label: 'shell.dark' },
  { value: 'auto', label: 'shell.system' },
] as const

export function AppearanceMenu() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [contrast, setContrast] = useHighContrast()
  function choose(value: string) {
    const scheme = SCHEMES.find((each) => each.value === value)
    if (scheme) setColorScheme(scheme.value)
  }
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <ActionIcon aria-label={t('shell.appearance')}>
          <IconContrast aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={choose}>
          {SCHEMES.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value} mih={44} closeMenuOnClick>
              {t(label)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem mih={44} checked={contrast} onChange={setContrast} closeMenuOnClick>
          {t('shell.contrast')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}
