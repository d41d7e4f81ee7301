import { pinyin } from 'pinyin-pro'
import { explorerNames, explorers } from '@/lib/explore/explorers'
import { frontOf, guideFront, isApi, noteSlugs } from '@/lib/notes'
import { apis } from '@/lib/registry'
import { text, type Lang } from '@/lib/text'
import type { Entry } from './engine'

/** Every page of one language, for the index; made at build time. */
export function entries(lang: Lang): Entry[] {
  const ofApis = apis().map((api): Entry => {
    const { name, path: id, spec } = api
    const aliases = spec.kind === 'function' ? (spec.aliases ?? []).join(' ') : ''
    const front = (of: Lang) => frontOf(api, of) ?? { title: '', summary: '' }
    return { id, kind: 'api', name, aliases, ...described(front, lang) }
  })
  const ofGuides = noteSlugs()
    .filter((slug) => !isApi(slug))
    .map((id): Entry => ({ id, kind: 'guide', name: '', aliases: '', ...described((of) => guideFront(id, of), lang) }))
  const ofExplorers = explorerNames.map((name): Entry => {
    const { title, summary } = explorers[name]
    const front = (of: Lang) => ({ title: title[of], summary: summary[of] })
    return { id: `explore/${name}`, kind: 'guide', name: '', aliases: '', ...described(front, lang) }
  })
  const ofRooms = (['playground', 'explore', 'practice'] as const).map((id): Entry => {
    const front = (of: Lang) => ({ title: text[of][id].title, summary: text[of][id].lead })
    return { id, kind: 'guide', name: '', aliases: '', ...described(front, lang) }
  })
  return [...ofApis, ...ofGuides, ...ofExplorers, ...ofRooms]
}

function described(front: (lang: Lang) => { title: string; summary: string }, lang: Lang) {
  const { title, summary } = front(lang)
  const chinese = front('zh').title
  return { title, summary, chinese, english: front('en').title, pinyin: spell(chinese) }
}

/** 卷积层 → `juanjiceng jjc jiceng jc ceng c`: any later word of a title can be begun with. */
function spell(title: string): string {
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'removed' })
  return syllables
    .flatMap((_, i) => {
      const rest = syllables.slice(i)
      return [rest.join(''), rest.map((syllable) => syllable[0]).join('')]
    })
    .join(' ')
}
