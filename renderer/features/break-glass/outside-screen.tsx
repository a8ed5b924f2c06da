import { Alert, Paper, Text } from '@mantine/core'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { Page } from '../../components/page.tsx'
import { PersonHitLines } from '../../components/person-hit-lines.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { BreakGlassForm } from './break-glass-form.tsx'

/** Instead of the page of a person who is somebody else's: why nothing is shown, and the way in when it is urgent. */
export function OutsideScreen({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const may = useMay()
  const mayOpen = may(contract.breakGlass.open)
  const person = useApiQuery('people', 'hit', { id: personId })
  return (
    <Page title={t('breakGlass.outsideTitle')}>
      {person.data ? (
        <Paper withBorder p="md">
          <PersonHitLines hit={person.data} />
        </Paper>
      ) : null}
      <Alert color="kern" icon={<IconBuildingCommunity aria-hidden />} role="note">
        <Text>{t(mayOpen ? 'breakGlass.outsideText' : 'breakGlass.askElsewhere')}</Text>
      </Alert>
      {mayOpen ? (
        <Section title={t('breakGlass.notesTitle')}>
          <BreakGlassForm personId={personId} />
        </Section>
      ) : null}
    </Page>
  )
}
