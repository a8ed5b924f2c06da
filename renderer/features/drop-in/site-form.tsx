import { Checkbox, Fieldset, Group, type InputWrapperProps, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Site, SiteInput } from '../../../shared/contract/drop-in.ts'
import { contract } from '../../../shared/contract/index.ts'
import { SITE_KINDS } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { useMay } from '../../components/use-may.ts'

const EMPTY: SiteInput = {
  name: '',
  kind: 'familienzentrum',
  street: '',
  postalCode: '',
  city: '',
  quarter: '',
  phone: '',
  contactName: '',
  keyNote: '',
  room: '',
  stepFree: false,
  lift: false,
  accessibleToilet: false,
  hearingLoop: false,
  wifi: false,
  confidentialRoom: false,
  summonsPlace: false,
}

/** Two columns, so that it stays readable in a drawer: how to get in first, what is there second. */
const EQUIPMENT = ['stepFree', 'lift', 'accessibleToilet', 'hearingLoop', 'wifi', 'confidentialRoom'] as const
const BELOW: NonNullable<InputWrapperProps['inputWrapperOrder']> = ['label', 'input', 'description', 'error']
type Tick = (typeof EQUIPMENT)[number] | 'summonsPlace'
type Text = Exclude<keyof SiteInput, Tick>

export function SiteForm({ site, onDone }: { readonly site: Site | null; readonly onDone: () => void }) {
  const { t } = useTranslation()
  // Nobody else learns that there are Meldeaufforderungen.
  const mayDecide = useMay()(contract.summons.saveText)
  const create = useApiCommand('dropIn', 'createSite')
  const update = useApiCommand('dropIn', 'updateSite')
  const { id: _, ...known } = site ?? { id: null, ...EMPTY }
  const { form, ...draft } = useDraftForm({
    form: 'site',
    subject: site?.id ?? 'new',
    path: '/standorte',
    initial: known,
    schema: SiteInput,
  })

  async function submit() {
    try {
      const saved = await draft.submit((values) => (site ? update.mutateAsync({ ...values, id: site.id }) : create.mutateAsync(values)))
      if (!saved) return
      notifyDone(t('dropIn.siteSaved'))
      onDone()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const label = (field: Text) => ({
    id: field,
    label: t(`dropIn.${field}`),
    ...form.getInputProps(field),
  })
  const tick = (field: Tick) => ({
    label: t(`dropIn.${field}`),
    ...form.getInputProps(field, { type: 'checkbox' }),
  })
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{ name: t('dropIn.name'), postalCode: t('dropIn.postalCode') }}
      error={create.error ?? update.error}
      onSubmit={submit}
    >
      <Group grow align="flex-start">
        <TextInput autoFocus {...label('name')} />
        <Select
          allowDeselect={false}
          data={SITE_KINDS.map((kind) => ({ value: kind, label: t(`values.siteKind.${kind}`) }))}
          {...label('kind')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...label('street')} />
        <TextInput {...label('quarter')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...label('postalCode')} />
        <TextInput {...label('city')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...label('room')} />
        <TextInput {...label('contactName')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...label('phone')} description={t('dropIn.phoneHint')} inputWrapperOrder={BELOW} />
        <TextInput {...label('keyNote')} description={t('dropIn.keyNoteHint')} inputWrapperOrder={BELOW} />
      </Group>
      <Fieldset legend={t('dropIn.equipment')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {EQUIPMENT.map((field) => (
            <Checkbox key={field} {...tick(field)} />
          ))}
        </SimpleGrid>
      </Fieldset>
      {mayDecide ? <Checkbox {...tick('summonsPlace')} description={t('dropIn.summonsPlaceHint')} /> : null}
      <FormActions save={t('common.save')} pending={create.isPending || update.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
