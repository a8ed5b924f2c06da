import { Alert, Button, Group, Text } from '@mantine/core'
import { IconArrowLeft, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/directory.ts'
import { Page } from '../../components/page.tsx'
import { ImportChoice } from './import-choice.tsx'
import { ImportPreviewView } from './import-preview.tsx'

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'preview'; readonly preview: ImportPreview }
  | { readonly at: 'done'; readonly written: number }

/** Reads a directory in three steps: choose, look, take over. */
export function ImportScreen() {
  const { t } = useTranslation()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const back = (
    <Button component={Link} to="/angebote" variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />}>
      {t('directory.toList')}
    </Button>
  )
  return (
    <Page title={t('directory.importTitle')} intro={t('directory.importIntro')} actions={back} wide>
      {step.at === 'choose' ? <ImportChoice onPreview={(preview) => setStep({ at: 'preview', preview })} /> : null}
      {step.at === 'preview' ? (
        <ImportPreviewView
          preview={step.preview}
          onOther={() => setStep({ at: 'choose' })}
          onDone={(written) => setStep({ at: 'done', written })}
        />
      ) : null}
      {step.at === 'done' ? <Done written={step.written} onOther={() => setStep({ at: 'choose' })} /> : null}
    </Page>
  )
}

function Done({ written, onOther }: { readonly written: number; readonly onOther: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Alert color="teal" icon={<IconCircleCheck aria-hidden />} title={t('directory.doneTitle')} role="status">
        <Text>{t('directory.done', { count: written })}</Text>
      </Alert>
      <Group justify="space-between">
        <Button variant="default" onClick={onOther}>
          {t('directory.chooseOther')}
        </Button>
        <Button component={Link} to="/angebote" autoFocus>
          {t('directory.toOffers')}
        </Button>
      </Group>
    </>
  )
}
