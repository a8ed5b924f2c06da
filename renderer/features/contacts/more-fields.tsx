import { Paper, Select, SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CHANNELS } from '../../../shared/value-lists.ts'
import type { DraftForm } from '../../components/use-draft-form.ts'
import { AccompanimentFields } from './accompaniment-fields.tsx'
import { AnonymousFields } from './anonymous-fields.tsx'
import { BarrierChoice } from './barrier-choice.tsx'
import type { ContactValues } from './contact-values.ts'
import { FundingFields } from './funding-fields.tsx'
import { InterpreterFields } from './interpreter-fields.tsx'

export const MORE_ID = 'contact-more'

/** Everything that a quick contact does without. */
export function MoreFields({ form }: { readonly form: DraftForm<ContactValues>['form'] }) {
  const { t } = useTranslation()
  return (
    <Paper withBorder p="md" id={MORE_ID} component="section" aria-label={t('contacts.more')}>
      <Stack gap="md">
        <BarrierChoice form={form} />
        <AccompanimentFields form={form} />
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="lg">
          <Select
            id="channel"
            label={t('contacts.channel')}
            allowDeselect={false}
            data={CHANNELS.map((channel) => ({ value: channel, label: t(`values.channel.${channel}`) }))}
            {...form.getInputProps('channel')}
          />
          <InterpreterFields form={form} />
          {form.values.withPerson ? null : <AnonymousFields form={form} />}
          <FundingFields form={form} />
        </SimpleGrid>
      </Stack>
    </Paper>
  )
}
