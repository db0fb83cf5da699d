import i18next from 'i18next'
import { en } from './en'
import { zh } from './zh'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh }
  }
}

export const translator = i18next.createInstance()
void translator.init({
  lng: 'zh',
  fallbackLng: false,
  initAsync: false,
  resources: { zh: { translation: zh }, en: { translation: en } },
  // Svelte escapes what it shows.
  interpolation: { escapeValue: false },
})
