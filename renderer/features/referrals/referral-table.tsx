import { Anchor, Button, Table, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { FollowUpWords } from './follow-up-words.tsx'
import { ReferralStateBadge } from './referral-state.tsx'

/** Rows drawn at a time: long lists stay quick. */
const STEP = 100

/** Referrals as rows. Arrow keys move the focus from link to link, Enter follows it as links do. */
export function ReferralTable({ referrals }: { readonly referrals: readonly Referral[] }) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const [limit, setLimit] = useState(STEP)

  function move(by: number) {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    const next = at === -1 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)
    links[next]?.focus()
  }
  useHotkeys([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
  ])
  const rest = referrals.length - limit
  return (
    <>
      <Table.ScrollContainer minWidth={640} type="native">
        <Table verticalSpacing="sm" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('referrals.person')}</Table.Th>
              <Table.Th>{t('referrals.offer')}</Table.Th>
              <Table.Th>{t('referrals.state')}</Table.Th>
              <Table.Th>{t('referrals.followUp')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body}>
            {referrals.slice(0, limit).map((referral) => (
              <Table.Tr key={referral.id}>
                <Table.Td>
                  <Anchor
                    data-row
                    fw={600}
                    renderRoot={(props) => <Link to="/verweisungen/$referralId" params={{ referralId: referral.id }} {...props} />}
                  >
                    {referral.personName}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  <Text>{referral.offerName}</Text>
                  <Text size="sm" c="dimmed">
                    {referral.providerName}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <ReferralStateBadge state={referral.state} />
                </Table.Td>
                <Table.Td>
                  <FollowUpWords referral={referral} headed />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rest > 0 ? (
        <Button variant="default" onClick={() => setLimit((count) => count + STEP)}>
          {t('referrals.more', { count: rest })}
        </Button>
      ) : null}
    </>
  )
}
