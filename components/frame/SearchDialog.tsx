'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { loadIndex, search, type Hit } from '@/lib/search/engine'
import { text, type Lang } from '@/lib/text'
import './search.css'

type Index = ReturnType<typeof loadIndex>

const indexes = new Map<Lang, Promise<Index>>()

/** Fetched once a visit; a failed attempt is forgotten, so that the next opening tries again. */
function fetchIndex(lang: Lang): Promise<Index> {
  const known = indexes.get(lang)
  if (known) return known
  const fetched = fetch(`${process.env.BASE_PATH}/${lang}/search.json`).then(async (response) => {
    if (!response.ok) throw new Error(`search index: ${response.status}`)
    return loadIndex(await response.text())
  })
  fetched.catch(() => indexes.delete(lang))
  indexes.set(lang, fetched)
  return fetched
}

/** @param asked counts the openings: each further one shows the dialog again. */
export default function SearchDialog({ lang, asked }: { lang: Lang; asked: number }) {
  const words = text[lang].search
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [index, setIndex] = useState<Index | 'failed' | null>(null)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)

  useEffect(() => {
    dialog.current?.showModal()
    input.current?.select()
    fetchIndex(lang).then(setIndex, () => setIndex('failed'))
  }, [asked, lang])

  const hits = index && index !== 'failed' && query.trim() !== '' ? search(index, query) : []
  const active = hits[chosen]
  const hitId = (hit: Hit) => `${listId}-${hit.id}`
  const href = (hit: Hit) => `/${lang}/${hit.id}/`

  useEffect(() => {
    if (active) document.getElementById(`${listId}-${active.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  const go = (hit: Hit) => {
    dialog.current?.close()
    router.push(href(hit))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and arrows belong to the input method while it composes; 229 is what Safari says after the fact
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move && hits.length > 0) {
      event.preventDefault()
      setChosen((chosen + move + hits.length) % hits.length)
    }
    if (event.key === 'Enter' && active) {
      event.preventDefault()
      go(active)
    }
  }

  return (
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label={words.title}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="search-panel">
        <div className="search-field">
          <input
            ref={input}
            type="search"
            role="combobox"
            aria-label={words.title}
            aria-expanded={hits.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active ? hitId(active) : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={words.placeholder}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setChosen(0)
            }}
            onKeyDown={onKeyDown}
          />
          <button
            type="button"
            className="search-close"
            onClick={() => dialog.current?.close()}
            aria-label={text[lang].frame.close}
          >
            Esc
          </button>
        </div>
        <ul className="search-hits" id={listId} role="listbox" aria-label={words.results}>
          {hits.map((hit, i) => (
            <li
              key={hit.id}
              id={hitId(hit)}
              role="option"
              aria-selected={i === chosen}
              onPointerMove={() => setChosen(i)}
              onClick={() => go(hit)}
            >
              <span className="search-name">{hit.name || hit.title}</span>
              {hit.name && <span className="search-title">{hit.title}</span>}
              <span className="search-summary">{hit.summary}</span>
            </li>
          ))}
        </ul>
        <p className="search-status" role="status" data-keys={hits.length > 0 || undefined}>
          {status(words, index, query, hits.length)}
        </p>
      </div>
    </dialog>
  )
}

type Words = (typeof text)[Lang]['search']

function status(words: Words, index: Index | 'failed' | null, query: string, count: number): string {
  if (index === 'failed') return words.failed
  if (index === null) return words.loading
  if (query.trim() === '') return words.hint
  return count === 0 ? words.nothing : words.keys
}
