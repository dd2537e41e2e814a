import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the page in the browser's title, so that tabs, history and a screen reader tell pages apart. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useTranslation()
  const name = t('app.name')
  useEffect(() => {
    document.title = title === undefined || title === '' ? name : `${title} · ${name}`
  }, [title, name])
}
