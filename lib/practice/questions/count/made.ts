import { but, call, type Written } from '../../write'

type Keyword = Readonly<Record<string, Written>>

/** A module made with some keywords, which somebody may overlook. */
export const made =
  (name: string, positional: readonly Written[], keyword: Keyword) =>
  (change: Keyword = {}) => [`layer = ${call(name, positional, but(keyword, change))}`]
