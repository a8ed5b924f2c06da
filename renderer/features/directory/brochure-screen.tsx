import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BrochureInput } from '../../../shared/contract/directory-sheets.ts'
import type { Document } from '../../../shared/contract/letters.ts'
import { call, useApiQuery } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { useSubmitKey } from '../../components/use-submit-key.ts'
import { BrochureFields } from './brochure-fields.tsx'

const EVERYTHING: BrochureInput = { quarters: [], topics: [], languages: [], stale: 'mark' }

/** Which offers go into a brochure; how many that are is said at once. */
export function BrochureScreen() {
  const { t } = useTranslation()
  const [choice, setChoice] = useState<BrochureInput>(EVERYTHING)
  const [shown, setShown] = useState<Document | null>(null)
  const count = useApiQuery('directory', 'brochureCount', choice, { keepPrevious: true })
  const build = useMutation({ mutationFn: (of: BrochureInput) => call('directory', 'brochure', of), gcTime: 0, onSuccess: setShown })
  const possible = Boolean(count.data && count.data.offers > 0 && count.data.fits)

  function open() {
    if (possible && !build.isPending) build.mutate(choice)
  }
  useSubmitKey(open)
  const said = count.data ? words(count.data) : ''
  function words({ offers, marked, leftOut, fits }: NonNullable<typeof count.data>): string {
    if (!fits) return t('fields.brochure_too_many')
    if (offers === 0) return t('directory.brochureNone')
    const rest = [
      marked > 0 ? t('directory.brochureMarked', { count: marked }) : '',
      leftOut > 0 ? t('directory.brochureLeftOut', { count: leftOut }) : '',
    ]
    return [t('directory.brochureCount', { count: offers }), ...rest].filter(Boolean).join(', ')
  }
  return (
    <Page
      title={t('directory.brochureTitle')}
      intro={t('directory.brochureIntro')}
      actions={
        <Button component={Link} to="/angebote" variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />}>
          {t('directory.toList')}
        </Button>
      }
    >
      <Stack>
        <FailureAlert error={count.error} />
        <BrochureFields choice={choice} onChange={setChoice} />
        <Radio.Group
          label={t('directory.brochureStale')}
          value={choice.stale}
          onChange={(value) => setChoice({ ...choice, stale: value === 'leave_out' ? 'leave_out' : 'mark' })}
        >
          <Group mt="xs">
            <Radio value="mark" label={t('directory.brochureMark')} />
            <Radio value="leave_out" label={t('directory.brochureLeaveOut')} />
          </Group>
        </Radio.Group>
        <Group justify="space-between">
          <Text role="status">{said}</Text>
          <Button leftSection={<IconPrinter size={20} aria-hidden />} disabled={!possible} loading={build.isPending} onClick={open}>
            {t('directory.brochureOpen')}
          </Button>
        </Group>
      </Stack>
      {shown ? (
        <DocumentPreview key={shown.token} document={shown} from="directory" onClose={() => setShown(null)} />
      ) : (
        <DocumentFailure error={build.error} />
      )}
    </Page>
  )
}
