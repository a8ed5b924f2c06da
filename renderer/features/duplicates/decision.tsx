import { Alert, Button, Group, Text, TextInput } from '@mantine/core'
import { IconLink, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { PersonLink } from '../../../shared/contract/duplicates.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { RequiredLine } from '../../../shared/text.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

type Pair = { readonly first: PersonId; readonly second: PersonId }

/** What was said about the pair, and the way back. */
export function Said({ link }: { readonly link: PersonLink }) {
  const { t } = useTranslation()
  const undo = useApiCommand('duplicates', 'undo')
  const when = formatDateTime(toLocalDateTime(Date.parse(link.madeAt)))
  return (
    <Alert
      color={link.same ? 'kern' : 'gray'}
      icon={link.same ? <IconLink aria-hidden /> : <IconUsers aria-hidden />}
      title={t(link.same ? 'duplicates.saidSame' : 'duplicates.saidApart')}
      role="status"
    >
      <Text>{t('duplicates.saidBy', { staff: link.staffName, when })}</Text>
      {link.reason ? <Text style={{ overflowWrap: 'anywhere' }}>{link.reason}</Text> : null}
      <FailureAlert error={undo.error} />
      <Group mt="sm">
        <Button
          variant="default"
          loading={undo.isPending}
          onClick={() => undo.mutate({ id: link.id }, { onSuccess: () => notifyDone(t('duplicates.undone')) })}
        >
          {t(link.same ? 'duplicates.undoLink' : 'duplicates.undoApart')}
        </Button>
      </Group>
    </Alert>
  )
}

/** "Dieselbe Person" with what it is known by, or "Keine Dublette". */
export function Decision({ first, second }: Pair) {
  const { t } = useTranslation()
  const link = useApiCommand('duplicates', 'link')
  const keepApart = useApiCommand('duplicates', 'keepApart')
  const undo = useApiCommand('duplicates', 'undo')
  const { form, ...draft } = useDraftForm({
    form: 'duplicate-decision',
    // Two whole ids are longer than a subject may be; the end of an id is its random part.
    subject: `${first} ${second.slice(-12)}`,
    path: `/dubletten/${first}/${second}`,
    initial: { reason: '' },
    schema: z.object({ reason: RequiredLine }),
  })
  const takeBack =
    ({ id }: PersonLink) =>
    () =>
      undo.mutate({ id }, { onError: notifyFailure })

  async function submit() {
    let said: PersonLink | undefined
    try {
      const done = await draft.submit(async ({ reason }) => {
        said = await link.mutateAsync({ first, second, reason })
      })
      if (done && said) notifyDone(t('duplicates.linked'), takeBack(said))
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }
  function apart() {
    keepApart.mutate(
      { first, second, reason: form.getValues().reason },
      {
        onSuccess: (said) => {
          draft.discard()
          notifyDone(t('duplicates.keptApart'), takeBack(said))
        },
      },
    )
  }

  if (!draft.ready) return null
  const blamed = Object.keys(form.errors).length > 0
  return (
    <Section title={t('duplicates.decideTitle')}>
      <DraftFormFrame
        draft={draft}
        errors={form.errors}
        labels={{ reason: t('duplicates.reason') }}
        error={blamed ? null : (link.error ?? keepApart.error)}
        onSubmit={submit}
        aria-label={t('duplicates.decideTitle')}
        gap="sm"
      >
        <TextInput
          id="reason"
          label={t('duplicates.reason')}
          description={t('duplicates.reasonHint')}
          maw="60ch"
          maxLength={300}
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end">
          <Button variant="default" loading={keepApart.isPending} onClick={apart}>
            {t('duplicates.keepApart')}
          </Button>
          <Button type="submit" loading={link.isPending} rightSection={<KeyHint keys="Strg+Enter" />} aria-keyshortcuts="Control+Enter">
            {t('duplicates.link')}
          </Button>
        </Group>
      </DraftFormFrame>
    </Section>
  )
}
