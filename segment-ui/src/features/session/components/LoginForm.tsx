import { Button, PasswordInput, TextInput } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { hasStatus, isUnreachable } from '../../../api/problem'
import { useLogIn } from '../requests/useLogIn'
import classes from './LoginForm.module.css'
import { isBlank, trimmed } from '../../../texts/compare'

/**
 * Name and password. Errors are shown after the first attempt, and the first invalid field gets the focus. `autoFocus`
 * focuses the name at once. Do not use it in a dialog: it would take the focus before the dialog has recorded where to
 * return it.
 */
export function LoginForm({ autoFocus = false }: { autoFocus?: boolean }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [attempted, setAttempted] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const logIn = useLogIn()

  function submit(event: FormEvent) {
    event.preventDefault()
    setAttempted(true)
    if (isBlank(name)) nameField.current?.focus()
    else if (password === '') passwordField.current?.focus()
    else logIn.mutate({ name: trimmed(name), password }, { onError: () => passwordField.current?.select() })
  }

  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <div role="alert">
        {logIn.error && (
          <p className={classes.failure}>
            <IconAlertCircle size={16} aria-hidden />
            <span>{message(logIn.error)}</span>
          </p>
        )}
      </div>
      <TextInput
        ref={nameField}
        label={t('session.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={attempted && isBlank(name) ? t('session.nameRequired') : undefined}
        autoComplete="username"
        autoCapitalize="none"
        data-autofocus
        autoFocus={autoFocus}
        size="md"
      />
      <PasswordInput
        ref={passwordField}
        label={t('session.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={attempted && password === '' ? t('session.passwordRequired') : undefined}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        size="md"
      />
      <Button type="submit" fullWidth size="md" loading={logIn.isPending}>
        {t('session.submit')}
      </Button>
    </form>
  )

  function message(error: Error): string {
    if (hasStatus(error, 401)) return t('session.failed')
    return isUnreachable(error) ? t('failure.unreachableNow') : error.message
  }
}
