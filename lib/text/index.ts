import { en } from './en'
import type { Lang } from './lang'
import { zh } from './zh'

// Client code that needs no words imports './lang', and the words stay on the server.
export { isLang, langs, locale, otherLang, type Lang } from './lang'

/** The words of the interface; a key that one language lacks is a type error. */
export type Text = typeof en

export const text: Readonly<Record<Lang, Text>> = { zh, en }
