import { Box, Stack, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { countOf } from '../../../shared/day-end-rules.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { Note } from '../../../shared/text.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { draftsSettled } from '../../components/draft-keeper.ts'
import { FormActions } from '../../components/form-actions.tsx'
import { Section } from '../../components/section.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { useFailure } from '../../components/use-failure.ts'
import type { OpenItems } from './use-open-items.ts'
import { useToldFindings } from './use-told-findings.ts'

type Props = { readonly sessionId: SessionId; readonly open: OpenItems }

const Schema = z.object({ remark: Note })

/** The last step of the day. What is open is said once more and keeps nobody: the person decides. */
export function CloseForm({ sessionId, open }: Props) {
  const { t } = useTranslation()
  const told = useToldFindings()(countOf(open))
  const close = useApiCommand('dayEnd', 'close')
  const lock = useApiCommand('vault', 'lock')
  const failure = useFailure()
  const { form, ...draft } = useDraftForm({
    form: 'day-end',
    subject: sessionId,
    path: `/tagesabschluss?session=${sessionId}`,
    initial: { remark: '' },
    schema: Schema,
  })
  const submit = () =>
    failure.watch(async () => {
      if (!(await draft.submit(({ remark }) => close.mutateAsync({ sessionId, remark })))) return
      await draftsSettled()
      lock.mutate({})
    })
  if (!draft.ready) return null
  return (
    <Section title={t('dayEnd.finish')}>
      <DraftFormFrame draft={draft} errors={form.errors} labels={{ remark: t('dayEnd.remark') }} error={failure.error} onSubmit={submit}>
        <Stack gap="md">
          <Text>{told ? t('dayEnd.finishOpen', { list: told }) : t('dayEnd.finishCalm')}</Text>
          <Box maw={720}>
            <Textarea
              id="remark"
              label={t('dayEnd.remark')}
              description={t('dayEnd.remarkHint')}
              autosize
              minRows={2}
              {...form.getInputProps('remark')}
            />
          </Box>
          <FormActions save={t('dayEnd.close')} pending={close.isPending || lock.isPending} />
        </Stack>
      </DraftFormFrame>
    </Section>
  )
}
