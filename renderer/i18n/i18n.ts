import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { de } from './de.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof de }
  }
}

/** Synchronous, because the texts are part of the bundle. */
export function initTexts(): void {
  void i18next.use(initReactI18next).init({
    lng: 'de',
    fallbackLng: 'de',
    resources: { de: { translation: de } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
