import { useEffect, useState } from 'react'
import type { Explanations } from '@/lib/playground/explanations'
import { spellings } from '@/lib/registry/spellings'
import type { Lang } from '@/lib/text'

/** The file of every API's spec, by the API's name. */
type Files = Readonly<Record<string, string>>

const asked = new Map<string, Promise<unknown>>()

/** A file of the site, fetched once; null: it cannot be had now. */
function fetchOnce<T>(path: string): Promise<T | null> {
  const known = asked.get(path) as Promise<T | null> | undefined
  if (known) return known
  const answer = fetch(`${process.env.BASE_PATH ?? ''}/${path}`)
    .then((response) => (response.ok ? (response.json() as Promise<T>) : null))
    .catch(() => {
      asked.delete(path)
      return null
    })
  asked.set(path, answer)
  return answer
}

export const fetchFiles = () => fetchOnce<Files>('apis.json')
export const fetchExplanations = (lang: Lang) => fetchOnce<Explanations>(`${lang}/errors.json`)

/** The files of the specs, once they are there. */
export function useFiles(): Files {
  const [files, setFiles] = useState<Files>({})
  useEffect(() => void fetchFiles().then((found) => found && setFiles(found)), [])
  return files
}

/** The API whose page describes what was called; null: there is none. */
export const apiOf = (files: Files, name: string): string | null =>
  spellings(name).find((one) => one.name in files)?.name ?? null

export const hrefOf = (lang: Lang, api: string, anchor = '') => `/${lang}/${api.replaceAll('.', '/')}/${anchor}`
