export type Language = 'zh' | 'en'
export type Localized = Readonly<Record<Language, string>>
