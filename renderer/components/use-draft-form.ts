import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { call } from '../api/client.ts'
import { CallFailure, fieldText, isLocked } from '../api/failure.ts'
import { draftKeeper, settling } from './draft-keeper.ts'
import { notifyFailure } from './notify.tsx'

type Options<Values extends Record<string, unknown>> = {
  /** Name of the form, the same for every record. */
  readonly form: string
  /** What it is about: an id, or `new`. */
  readonly subject: string
  /** Where "Heute" leads back to. */
  readonly path: string
  readonly initial: Values
  /** The contract's own schema, so that screen and main agree; its messages are keys of `fields`. */
  readonly schema: z.ZodType
}

export type DraftForm<Values extends Record<string, unknown>> = {
  readonly form: UseFormReturnType<Values>
  /** False until it is known whether a draft exists; draw the form only then. */
  readonly ready: boolean
  readonly restoredAt: string | null
  /** How often saving was refused; hand it to ErrorSummary. */
  readonly attempt: number
  /** Validates, calls `send`, and shows refusals at their fields; on success the draft is gone. Errors that blame no field are thrown on. */
  readonly submit: (send: (values: Values) => Promise<unknown>) => Promise<boolean>
  /** A change that nobody has typed: it makes no draft. */
  readonly quietly: (change: () => void) => void
  /** Throws the draft away and puts the form back. */
  readonly discard: () => void
}

/** The draft over the empty form; fields that a newer version of the app no longer has are left out. */
function withDraft<Values extends Record<string, unknown>>(initial: Values, kept: unknown): Values {
  if (typeof kept !== 'object' || kept === null) return initial
  return { ...initial, ...Object.fromEntries(Object.entries(kept).filter(([field]) => Object.hasOwn(initial, field))) }
}

/**
 * A form that is a draft from its first character: every change goes into the encrypted store at once, valid or not,
 * and comes back after a lock, a crash or a restart.
 */
export function useDraftForm<Values extends Record<string, unknown>>(options: Options<Values>): DraftForm<Values> {
  const { form: name, subject, path, initial, schema } = options
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const [state, setState] = useState<{ ready: boolean; restoredAt: string | null }>({ ready: false, restoredAt: null })
  const [attempt, setAttempt] = useState(0)
  const keeper = useRef(draftKeeper(client, name, subject))
  const sentence = (key: unknown) => fieldText(String(key), t, i18n.exists)

  const form = useForm<Values>({
    initialValues: initial,
    validate: (values) => {
      const errors: Record<string, unknown> = schemaResolver(schema, { sync: true })(values)
      return Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, sentence(key)]))
    },
    onValuesChange: (values) => keeper.current.keep(values, path),
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form object changes at every render; a draft is looked for once per form and subject
  useEffect(() => {
    let gone = false
    const kept = draftKeeper(client, name, subject)
    keeper.current = kept
    void call('drafts', 'find', { form: name, subject }).then(
      (draft) => {
        if (gone) return
        if (draft) kept.quietly(() => form.setValues(withDraft(initial, draft.values)))
        setState({ ready: true, restoredAt: draft?.updatedAt ?? null })
      },
      (error) => {
        if (!gone && !isLocked(error)) notifyFailure(error)
      },
    )
    return () => {
      gone = true
    }
  }, [client, name, subject])

  async function submit(send: (values: Values) => Promise<unknown>): Promise<boolean> {
    if (form.validate().hasErrors) {
      setAttempt((count) => count + 1)
      return false
    }
    try {
      await settling(send(form.getValues()).then(() => keeper.current.discard()))
    } catch (error) {
      const blamed = error instanceof CallFailure ? error.failure.fields : undefined
      if (!blamed) throw error
      form.setErrors(Object.fromEntries(Object.entries(blamed).map(([field, key]) => [field, sentence(key)])))
      setAttempt((count) => count + 1)
      return false
    }
    setState({ ready: true, restoredAt: null })
    setAttempt(0)
    return true
  }

  function discard() {
    keeper.current.quietly(() => form.setValues(initial))
    form.clearErrors()
    setAttempt(0)
    setState({ ready: true, restoredAt: null })
    void keeper.current.discard()
  }

  return {
    form,
    ready: state.ready,
    restoredAt: state.restoredAt,
    attempt,
    submit,
    quietly: (change) => keeper.current.quietly(change),
    discard,
  }
}
