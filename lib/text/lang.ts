export const langs = ['zh', 'en'] as const
export type Lang = (typeof langs)[number]

/** The value of `<html lang>`. */
export const locale: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }

export const otherLang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh')

export const isLang = (value: string): value is Lang => langs.some((lang) => lang === value)
