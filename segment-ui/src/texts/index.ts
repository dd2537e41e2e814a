import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import type { enImport } from './enImport'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en & { import: typeof enImport } }
  }
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  // The texts are bundled: make them available before the first module needs one.
  initAsync: false,
  // React escapes what it renders.
  interpolation: { escapeValue: false },
})

export { i18next }
