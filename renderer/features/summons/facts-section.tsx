import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { formatDateTime, formatDay } from '../../../shared/dates.ts'
import type { SummonsId } from '../../../shared/ids.ts'
import { legalDay } from '../../../shared/summons-rules.ts'
import { Section } from '../../components/section.tsx'

type Row = readonly [label: string, content: ReactNode]

/** What it says, how it reached the person, and what the person said. */
export function FactsSection({ record }: { readonly record: SummonsRecord }) {
  const { t } = useTranslation()
  const { purpose, purposeNote, startsAt, siteName, delivery, returnedOn, hearings, check, previous, following, denseNote } = record
  function deemed({ method, on, deemedOn, proof }: NonNullable<SummonsRecord['delivery']>): string {
    const [day, legal] = [formatDay(deemedOn), formatDay(legalDay(method, on))]
    return proof === '' && day !== legal ? t('summons.deemedMoved', { day, legal }) : day
  }
  const rows: readonly (Row | null)[] = [
    [t('summons.purpose'), [t(`values.summonsPurpose.${purpose}`), purposeNote].filter(Boolean).join('. ')],
    [t('summons.when'), formatDateTime(startsAt)],
    [t('summons.site'), siteName],
    [t('summons.issuedBy'), record.staffName],
    [t('summons.delivery'), delivery ? t(`values.summonsDelivery.${delivery.method}`) : t('summons.notDelivered')],
    delivery ? [t('summons.deemed'), deemed(delivery)] : null,
    delivery?.proof ? [t('summons.proof'), delivery.proof] : null,
    returnedOn ? [t('summons.returned'), formatDay(returnedOn)] : null,
    denseNote ? [t('summons.denseNote'), denseNote] : null,
    previous ? [t('summons.previous'), <Other key="previous" {...previous} />] : null,
    following ? [t('summons.following'), <Other key="following" {...following} />] : null,
    ...hearings.map(
      ({ channel, offeredOn, heldOn, reasons, note }): Row => [
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
      <dl style={{ display: 'grid', gridTemplateColumns: 'minmax(9rem, auto) 1fr', gap: '6px 16px', margin: 0 }}>
        {rows.map((row, index) =>
          row ? (
            // Several hearings have the same label; their place is what they are known by.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Entry key={index} label={row[0]} content={row[1]} />
          ) : null,
        )}
      </dl>
    </Section>
  )
}

function Entry({ label, content }: { readonly label: string; readonly content: ReactNode }) {
  return (
    <>
      <Text component="dt" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0}>
        {content}
      </Text>
    </>
  )
}

function Other({ id, number }: { readonly id: SummonsId; readonly number: string }) {
  return (
    <Anchor renderRoot={(props) => <Link to="/meldeaufforderungen/$summonsId" params={{ summonsId: id }} {...props} />}>{number}</Anchor>
  )
}
