import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LetterKind } from '../../../shared/letter-kinds.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { TemplateForm } from './template-form.tsx'

export function BackToTemplates() {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      leftSection={<IconArrowLeft size={20} aria-hidden />}
      renderRoot={(props) => <Link to="/briefvorlagen" {...props} />}
    >
      {t('letterTemplates.back')}
    </Button>
  )
}

/** The words of one kind of letter beside what comes out of them. */
export function LetterTemplateScreen({ kind }: { readonly kind: LetterKind }) {
  const { t } = useTranslation()
  const templates = useApiQuery('letterTemplates', 'all', {})
  const template = templates.data?.find((each) => each.kind === kind)
  return (
    <Page title={t(`values.letterKind.${kind}`)} actions={<BackToTemplates />} wide>
      <FailureAlert error={templates.error} />
      {template ? <TemplateForm key={template.newest} template={template} /> : null}
    </Page>
  )
}
