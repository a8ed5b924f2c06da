import { Checkbox, Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Site, SiteInput } from '../../../shared/contract/drop-in.ts'
import { SITE_KINDS } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

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
}

export function SiteForm({ site, onDone }: { readonly site: Site | null; readonly onDone: () => void }) {
  const { t } = useTranslation()
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
  const label = (field: 'name' | 'kind' | 'street' | 'postalCode' | 'city' | 'quarter' | 'phone') => ({
    id: field,
    label: t(`dropIn.${field}`),
    ...form.getInputProps(field),
  })
  const tick = (field: 'stepFree' | 'wifi' | 'confidentialRoom') => ({
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
        <TextInput data-autofocus {...label('name')} />
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
      <TextInput description={t('dropIn.phoneHint')} {...label('phone')} />
      <Checkbox {...tick('stepFree')} />
      <Checkbox {...tick('wifi')} />
      <Checkbox {...tick('confidentialRoom')} />
      <FormActions save={t('common.save')} pending={create.isPending || update.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
