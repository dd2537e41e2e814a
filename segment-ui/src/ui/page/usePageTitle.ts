import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Sets the browser's title, which names the page in tabs, in the history and to screen readers. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useTranslation()
  const name = t('app.name')
  useEffect(() => {
    document.title = title === undefined || title === '' ? name : `${title} · ${name}`
  }, [title, name])
}
