import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { formatDateTime, formatDay } from '../../../shared/dates.ts'
import type { SummonsId } from '../../../shared/ids.ts'
import { legalDay } from '../../../shared/summons-rules.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'

/** What it says, how it reached the person, and what the person said. */
export function FactsSection({ record }: { readonly record: SummonsRecord }) {
  const { t } = useTranslation()
  const { purpose, purposeNote, startsAt, siteName, delivery, returnedOn, hearings, check, previous, following, denseNote } = record
  function deemed({ method, on, deemedOn, proof }: NonNullable<SummonsRecord['delivery']>): string {
    const [day, legal] = [formatDay(deemedOn), formatDay(legalDay(method, on))]
    return proof === '' && day !== legal ? t('summons.deemedMoved', { day, legal }) : day
  }
  const rows: readonly Fact[] = [
    [t('summons.purpose'), [t(`values.summonsPurpose.${purpose}`), purposeNote].filter(Boolean).join('. ')],
    [t('summons.when'), formatDateTime(startsAt)],
    [t('summons.site'), siteName],
    [t('summons.issuedBy'), record.staffName],
    [t('summons.delivery'), delivery ? t(`values.summonsDelivery.${delivery.method}`) : t('summons.notDelivered')],
    delivery ? [t('summons.deemed'), deemed(delivery)] : null,
    [t('summons.proof'), delivery?.proof ?? ''],
    returnedOn ? [t('summons.returned'), formatDay(returnedOn)] : null,
    [t('summons.denseNote'), denseNote],
    previous ? [t('summons.previous'), <Other key="previous" {...previous} />] : null,
    following ? [t('summons.following'), <Other key="following" {...following} />] : null,
    ...hearings.map(
      ({ channel, offeredOn, heldOn, reasons, note }): Fact => [
        t(heldOn ? 'summons.heard' : 'summons.offered'),
        [
          `${t(`values.hearingChannel.${channel}`)}, ${formatDay(heldOn ?? offeredOn)}`,
          ...reasons.map(({ reason, evidence }) => `${t(`values.importantReason.${reason}`)} (${t(`values.evidenceState.${evidence}`)})`),
          note,
        ]
          .filter(Boolean)
          .join('; '),
      ],
    ),
    check
      ? [
          t('summons.checkedBy', { name: check.byName }),
          [...Object.values(check.answers).map((answer) => t(`summons.answer.${answer}`)), check.note].filter(Boolean).join('; '),
        ]
      : null,
  ]
  return (
    <Section title={t('summons.facts')}>
      <Facts facts={rows} />
    </Section>
  )
}

function Other({ id, number }: { readonly id: SummonsId; readonly number: string }) {
  return (
    <Anchor renderRoot={(props) => <Link to="/meldeaufforderungen/$summonsId" params={{ summonsId: id }} {...props} />}>{number}</Anchor>
  )
}
