import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../shared/contract/consents.ts'
import { isOpen } from '../../shared/referral-states.ts'
import { useApiCommand, useApiQuery } from '../api/client.ts'
import { FailureAlert } from './failure-alert.tsx'
import { notifyDone } from './notify.tsx'

/**
 * Withdraws a consent. It is asked before, because this is one of the few things that cannot be taken back; the question
 * shows which referrals end by it. Draws nothing once the consent is withdrawn.
 */
export function WithdrawConsent({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  if (consent.state === 'widerrufen') return null
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
        title={t('consents.withdrawTitle', { number: consent.proofNumber })}
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
  const withdraw = useApiCommand('consents', 'withdraw')
  const stopped = referrals.data?.filter((referral) => referral.consentId === consent.id && isOpen(referral.state)) ?? []

  function confirm() {
    withdraw.mutate(
      { id: consent.id, note },
      {
        onSuccess: () => {
          notifyDone(t('consents.withdrawn'))
          onClose()
        },
      },
    )
  }
  return (
    <Stack>
      <FailureAlert error={withdraw.error ?? referrals.error} />
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
      <Text>{t('consents.withdrawEffect')}</Text>
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
        <Button color="red" loading={withdraw.isPending} disabled={!referrals.data} onClick={confirm}>
          {t('consents.withdrawNow')}
        </Button>
      </Group>
    </Stack>
  )
}
