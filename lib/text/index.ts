import { en } from './en'
import { zh } from './zh'

export const langs = ['zh', 'en'] as const
export type Lang = (typeof langs)[number]

/** The words of the interface; a key that one language lacks is a type error. */
export type Text = typeof en

export const text: Readonly<Record<Lang, Text>> = { zh, en }

/** The value of `<html lang>`. */
export const locale: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }

export const otherLang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh')

export const isLang = (value: string): value is Lang => langs.some((lang) => lang === value)
