import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { consentSteps } from '../../shared/consent-states.ts'
import type { Consent } from '../../shared/contract/consents.ts'
import type { Referral } from '../../shared/contract/referrals.ts'
import { isOpen } from '../../shared/referral-states.ts'
import { useApiCommand, useApiQuery } from '../api/client.ts'
import { FailureAlert } from './failure-alert.tsx'
import { notifyDone } from './notify.tsx'
import { PassedOnList } from './passed-on-list.tsx'

/**
 * Withdraws a consent. It is asked before, because this is one of the few things that cannot be taken back; the question
 * shows which referrals end by it and what has gone out already. Draws nothing where there is nothing to withdraw.
 */
export function WithdrawConsent({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  if (!consentSteps(consent.state).includes('withdraw')) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconHandStop size={20} aria-hidden />}
        aria-label={`${t('consents.withdraw')}: ${t('consents.number', { number: consent.proofNumber })}`}
        onClick={() => setAsking(true)}
      >
        {t('consents.withdraw')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(`consents.withdrawTitle.${consent.kind}`, { number: consent.proofNumber })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Question consent={consent} onClose={() => setAsking(false)} />
      </Modal>
    </>
  )
}

function Question({ consent, onClose }: { readonly consent: Consent; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const referrals = useApiQuery('referrals', 'ofPerson', { personId: consent.personId })
  const passedOn = useApiQuery('consents', 'passedOn', { id: consent.id, personId: consent.personId })
  const withdraw = useApiCommand('consents', 'withdraw')
  const navigate = useNavigate()
  const rests = (referral: Referral) => referral.consentId === consent.id || referral.releaseId === consent.id
  const stopped = referrals.data?.filter((referral) => rests(referral) && isOpen(referral.state)) ?? []
  const gone = passedOn.data ?? []

  function confirm() {
    withdraw.mutate(
      { id: consent.id, note },
      {
        onSuccess: () => {
          notifyDone(t('consents.withdrawn'))
          onClose()
          // There the notice to who received something can be printed.
          if (gone.length > 0) void navigate({ to: '/einwilligungen/$consentId', params: { consentId: consent.id } })
        },
      },
    )
  }
  return (
    <Stack>
      <FailureAlert error={withdraw.error ?? referrals.error ?? passedOn.error} />
      {referrals.data ? (
        <Text fw={600}>
          {stopped.length > 0 ? t('consents.withdrawStops', { count: stopped.length }) : t('consents.withdrawStopsNone')}
        </Text>
      ) : null}
      {stopped.length > 0 ? (
        <List>
          {stopped.map((referral) => (
            <List.Item key={referral.id}>{`${referral.offerName}, ${referral.providerName}`}</List.Item>
          ))}
        </List>
      ) : null}
      {gone.length > 0 ? (
        <>
          <Text fw={600}>{t('consents.passedOnBefore')}</Text>
          <PassedOnList entries={gone} />
        </>
      ) : null}
      {passedOn.data ? <Text>{t(gone.length > 0 ? 'consents.withdrawEffectGone' : 'consents.withdrawEffect')}</Text> : null}
      <TextInput
        label={t('consents.withdrawNote')}
        description={t('common.optional')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={300}
      />
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button color="red" loading={withdraw.isPending} disabled={!referrals.data || !passedOn.data} onClick={confirm}>
          {t('consents.withdrawNow')}
        </Button>
      </Group>
    </Stack>
  )
}
