import { hash } from 'node:crypto'

/** What the first entry of either log is chained to. */
export const CHAIN_START = '0'.repeat(64)

/** An entry of the access log as it is stored, without its seal. */
export type AccessRow = {
  readonly seq: number
  readonly at: string
  readonly staff: string
  readonly device: string
  readonly procedure: string
  readonly access: string
  /** JSON list of ids. */
  readonly persons: string
}

/** An entry of the change log as it is stored, without number and seal. */
export type ChangeRow = {
  readonly hlc: string
  readonly device: string
  readonly staff: string
  readonly table: string
  readonly row: string
  readonly action: string
  /** JSON: column -> value before and after. */
  readonly fields: string
}

/** Seal of an access entry: SHA-256 over the seal before it and all that the entry says. */
export function accessSeal(previous: string, row: AccessRow): string {
  const said = [previous, row.seq, row.at, row.staff, row.device, row.procedure, row.access, row.persons]
  return hash('sha256', JSON.stringify(said), 'hex')
}

/**
 * Seal of a change, which is its id too. Old and new values go in by their own hash, so that a later deletion run can
 * take the values out, leave the hash in their place, and the chain still holds.
 */
export function changeSeal(previous: string, row: ChangeRow): string {
  const said = [previous, row.hlc, row.device, row.staff, row.table, row.row, row.action, hash('sha256', row.fields, 'hex')]
  return hash('sha256', JSON.stringify(said), 'hex')
}
