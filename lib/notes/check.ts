import type { Api } from '@/lib/registry'
import { otherLang, type Lang } from '@/lib/text'
import { noteFile } from './files'
import type { Description } from './described'
import { linkTarget, pageSlugs, roomSlugs } from './links'
import type { Compiled } from './compile'
import type { Problem } from './problem'
import { diagram, recordings } from './recorded'
import { shared } from './shared'

/** Links that lead nowhere, in the text and in `see`. */
export async function checkLinks(
  file: string,
  slug: string,
  links: readonly { href: string; line: number }[],
  anchorsOf: (slug: string) => Promise<readonly string[]>,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const pages = [...pageSlugs(), ...roomSlugs]
  for (const { href, line } of links) {
    const target = linkTarget(href, slug)
    if (!target) continue
    if (!pages.includes(target.slug)) problems.push({ file, line, reason: `dead link: there is no page "${href}"` })
    else if (target.anchor && !(await anchorsOf(target.slug)).includes(target.anchor))
      problems.push({ file, line, reason: `dead link: there is no anchor "#${target.anchor}" in ${target.slug}` })
  }
  return problems
}

/** Snippets that were never run and diagrams that were never drawn. */
export function checkRecorded(file: string, slug: string, { snippets, diagrams }: Compiled): Problem[] {
  const run = recordings(slug)
  return [
    ...snippets
      .filter(({ id }) => !run[id])
      .map(({ id, line }) => ({ file, line, reason: `snippet ${id} is not recorded: npm run golden -- update` })),
    ...diagrams
      .filter(({ id }) => !diagram(id))
      .map(({ id, line }) => ({ file, line, reason: `diagram ${id} is not drawn: npm run diagrams` })),
  ]
}

/** Both languages have the same anchors, components, formulas and code. */
export function checkTwin(slug: string, lang: Lang, note: Compiled, twin: Compiled): Problem[] {
  const file = noteFile(slug, lang)
  const skeletons = {
    anchors: (of: Compiled) => of.headings.map(({ depth, id }) => `${'#'.repeat(depth)} ${id}`),
    components: (of: Compiled) => of.components,
    formulas: (of: Compiled) => Array.from({ length: of.formulas }, (_, i) => `formula ${i + 1}`),
    snippets: (of: Compiled) => of.snippets.map(({ id }) => id),
    diagrams: (of: Compiled) => of.diagrams.map((_, i) => `diagram ${i + 1}`),
  }
  return Object.entries(skeletons).flatMap(([what, skeleton]) => {
    const [mine, theirs] = [skeleton(note), skeleton(twin)]
    const at = [...mine, ''].findIndex((entry, i) => entry !== (theirs[i] ?? ''))
    if (at < 0 && mine.length === theirs.length) return []
    const line = (what === 'snippets' ? note.snippets : note.headings)[at]?.line ?? 1
    const difference = `"${mine[at] ?? 'nothing'}" here, "${theirs[at] ?? 'nothing'}" there`
    return [{ file, line, reason: `${what} differ from ${noteFile(slug, otherLang(lang))}: ${difference}` }]
  })
}

/** The names an API's note has to say a sentence about. */
export function toExplain({ spec }: Api): Readonly<Record<'parameters' | 'errors', readonly string[]>> {
  const lists = spec.kind === 'module' ? [spec.init, spec.call] : spec.overloads
  return { parameters: [...new Set(lists.flatMap(Object.keys))], errors: Object.keys(spec.errors) }
}

/**
 * A sentence for each argument and each error id of the spec, the note's own or a shared one; none for anything else.
 *
 * @param needed what must have a sentence
 */
export function checkSentences(
  of: Api,
  { front, file, lineOf }: Description,
  lang: Lang,
  needed: readonly ('parameters' | 'errors')[],
): Problem[] {
  const common = shared(lang, of.category)
  const isTable = 'apis' in front
  const title = isTable && !front.apis[of.name] ? [{ file, line: 1, reason: `says nothing of ${of.name}` }] : []
  const sentences = (['parameters', 'errors'] as const).flatMap((key) => {
    const wanted = toExplain(of)[key]
    const missing = wanted.filter((name) => !(name in front[key]) && !(name in common[key]))
    // a table's sentences are for all its APIs, and one of them may lack what another has
    const strange = isTable ? [] : Object.keys(front[key]).filter((name) => !wanted.includes(name))
    return [
      ...(needed.includes(key) ? missing : []).map((name) => ({
        file,
        line: lineOf(key),
        reason: `${key}: no sentence for "${name}" of ${of.name}`,
      })),
      ...strange.map((name) => ({ file, line: lineOf(key, name), reason: `${key}: the spec knows no "${name}"` })),
    ]
  })
  return [...title, ...sentences]
}
