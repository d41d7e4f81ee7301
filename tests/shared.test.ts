import { expect, test } from 'vitest'
import { apis, type Api } from '@/lib/registry'
import { frontOf } from '@/lib/notes'
import { toExplain } from '@/lib/notes/check'
import { sharedGroups } from '@/lib/notes/shared'
import { langs, type Lang } from '@/lib/text'

const kinds = ['parameters', 'errors'] as const

/** The sentence of an operation's note, if it has one of its own. */
const own = (api: Api, lang: Lang, kind: (typeof kinds)[number], name: string) => frontOf(api, lang)?.[kind][name]

/** Every shared sentence: the operations that it could be said of, and those that do without one of their own. */
const sentences = (lang: Lang) =>
  Object.entries(sharedGroups(lang)).flatMap(([group, shared]) =>
    kinds.flatMap((kind) =>
      Object.entries(shared[kind]).map(([name, sentence]) => {
        const within = apis().filter(({ category }) =>
          group === 'all' ? !sharedGroups(lang)[category]?.[kind][name] : category === group,
        )
        const said = (api: Api) => own(api, lang, kind, name)
        return {
          key: `${group} ${kind} ${name}`,
          users: within.filter((api) => toExplain(api)[kind].includes(name) && !said(api)).map((api) => api.name),
          repeated: within.filter((api) => said(api) === sentence).map((api) => api.name),
        }
      }),
    ),
  )

test('both languages share the same sentences, in the same order', () => {
  const [zh, en] = langs.map((lang) => sentences(lang).map(({ key }) => key))
  expect(zh).toEqual(en)
})

test.each(langs)('two operations at least use each shared sentence (%s)', (lang) => {
  expect(sentences(lang).filter(({ users }) => users.length < 2)).toEqual([])
})

test.each(langs)('no note repeats a shared sentence (%s)', (lang) => {
  expect(sentences(lang).filter(({ repeated }) => repeated.length > 0)).toEqual([])
})
