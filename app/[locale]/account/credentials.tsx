'use client'

import { useTranslations } from 'next-intl'
import { type SyntheticEvent, useId, useState } from 'react'
import { z } from 'zod'
import { ApiError, api, forgetAccount, useErrorMessage } from '../../_ui/api.ts'
import { Button } from '../../_ui/button.tsx'
import { classes } from '../../_ui/classes.ts'
import { Field } from '../../_ui/field.tsx'
import { useRouter } from '../../_ui/navigation.ts'
import { Notice } from '../../_ui/notice.tsx'
import { ratingOutbox } from '../../_ui/review/rating-outbox.ts'

type Mode = 'claim' | 'sign-in'

const endpoints: Record<Mode, string> = {
  claim: '/api/auth/sign-up/email',
  'sign-in': '/api/auth/sign-in/email',
}

/** Which field an error belongs to; the others concern the whole form. */
const emailCodes = new Set(['invalid-email', 'email-taken'])
const passwordCodes = new Set(['weak-password', 'long-password'])

/** E-mail and password, to make an account of this browser's work or to sign in to another one. */
export function Credentials({ hasWork }: { hasWork: boolean }) {
  const t = useTranslations('account')
  const words = useErrorMessage()
  const router = useRouter()
  const id = useId()
  const [mode, setMode] = useState<Mode>('claim')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const empty = email.trim() === '' || password === ''
    setMissing(empty)
    setError(null)
    if (empty) return
    setBusy(true)
    try {
      // Ratings on their way belong to the person who gave them.
      await ratingOutbox().flush()
      await api('POST', endpoints[mode], z.unknown(), { email: email.trim(), password })
      forgetAccount()
      router.refresh()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  const code = error instanceof ApiError ? error.code : null
  const emailError =
    missing && email.trim() === '' ? t('emailMissing') : code && emailCodes.has(code) ? words(error) : null
  const passwordError =
    missing && password === '' ? t('passwordMissing') : code && passwordCodes.has(code) ? words(error) : null

  return (
    <section className="rounded-card border border-line bg-surface shadow-card">
      <div role="tablist" aria-label={t('ways')} className="flex border-b border-line">
        {(['claim', 'sign-in'] as const).map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}-${each}`}
            aria-selected={mode === each}
            aria-controls={`${id}-panel`}
            onClick={() => {
              setMode(each)
              setError(null)
              setMissing(false)
            }}
            className={classes(
              'min-h-12 flex-1 border-b-2 px-4 font-semibold',
              mode === each ? 'border-accent text-ink' : 'border-transparent text-ink-3 hover:text-ink',
            )}
          >
            {t(each === 'claim' ? 'claim' : 'signIn')}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${mode}`}>
        <form noValidate onSubmit={submit} className="flex flex-col gap-4 p-5 sm:p-6">
          <p className="measure text-ink-2">
            {t(
              mode === 'claim'
                ? hasWork
                  ? 'claimHow'
                  : 'claimHowVisitor'
                : hasWork
                  ? 'signInHow'
                  : 'signInHowVisitor',
            )}
          </p>
          <Field
            label={t('email')}
            name="email"
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={emailError}
          />
          <Field
            label={t('password')}
            name="password"
            type="password"
            autoComplete={mode === 'claim' ? 'new-password' : 'current-password'}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            help={mode === 'claim' ? t('passwordHelp') : undefined}
            error={passwordError}
          />
          {error && !emailError && !passwordError ? <Notice tone="fail">{words(error)}</Notice> : null}
          <Button type="submit" variant="primary" size="large" busy={busy} className="self-start">
            {t(mode === 'claim' ? 'claimDo' : 'signInDo')}
          </Button>
        </form>
      </div>
    </section>
  )
}
