import { Button, Drawer } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconMapSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../shared/contract/index.ts'
import { KeyHint } from './key-hint.tsx'
import { NoFittingOfferForm } from './no-fitting-offer-form.tsx'
import type { OfferWanted } from './offer-wanted.ts'
import { useMay } from './use-may.ts'

/** "No fitting offer": Alt+K opens it with what was looked for, Enter notes it. Works from within the search box. */
export function NoFittingOffer({ wanted }: { readonly wanted: OfferWanted }) {
  const { t } = useTranslation()
  const may = useMay()
  const [opened, setOpened] = useState(false)
  const allowed = may(contract.unmetNeeds.record)
  useHotkeys(allowed ? [['alt+K', () => setOpened(true)]] : [], [])
  if (!allowed) return null
  return (
    <div>
      <Button
        variant="subtle"
        leftSection={<IconMapSearch size={20} aria-hidden />}
        rightSection={<KeyHint keys="Alt+K" />}
        aria-keyshortcuts="Alt+K"
        onClick={() => setOpened(true)}
      >
        {t('unmetNeeds.none')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('unmetNeeds.none')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <NoFittingOfferForm wanted={wanted} onDone={() => setOpened(false)} /> : null}
      </Drawer>
    </div>
  )
}
