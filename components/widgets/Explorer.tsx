'use client'

import {
  lazy,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type LazyExoticComponent,
} from 'react'
import type { ExplorerName } from '@/lib/explore/explorers'
import type { Lang } from '@/lib/text'
import type { ExplorerProps } from './explorers/props'
import './explorers/explorer.css'
import './explorers/autograd/autograd.css'
import './explorers/autograd/jacobian.css'
import './explorers/approximation/approximation.css'
import './explorers/windows/windows.css'
import './explorers/windows/wiring.css'
import './explorers/windows/receptive.css'
import './explorers/recurrent/cells.css'
import './explorers/recurrent/layers.css'
import './explorers/attention/alignment.css'
import './explorers/attention/attention.css'
import './explorers/attention/cache.css'
import './explorers/broadcasting/broadcasting.css'
import './explorers/broadcasting/promotion.css'
import './explorers/normalisation/normalisation.css'
import './explorers/roi/roi.css'
import './explorers/movement/movement.css'
import './explorers/views/views.css'
import './explorers/words/words.css'

type Code = { default: ComponentType<ExplorerProps> }

/** The code of each explorer, in a chunk of its own. */
const codes: Readonly<Record<ExplorerName, () => Promise<Code>>> = {
  movement: () => import('./explorers/movement/Movement'),
  views: () => import('./explorers/views/Views'),
  windows: () => import('./explorers/windows/Windows'),
  wiring: () => import('./explorers/windows/Wiring'),
  'receptive-field': () => import('./explorers/windows/ReceptiveField'),
  roi: () => import('./explorers/roi/Roi'),
  normalisation: () => import('./explorers/normalisation/Normalisation'),
  broadcasting: () => import('./explorers/broadcasting/Broadcasting'),
  promotion: () => import('./explorers/broadcasting/Promotion'),
  cells: () => import('./explorers/recurrent/Cells'),
  layers: () => import('./explorers/recurrent/Layers'),
  attention: () => import('./explorers/attention/Attention'),
  alignment: () => import('./explorers/attention/Alignment'),
  cache: () => import('./explorers/attention/Cache'),
  autograd: () => import('./explorers/autograd/Autograd'),
  jacobian: () => import('./explorers/autograd/Jacobian'),
  embedding: () => import('./explorers/words/Embedding'),
  'tf-idf': () => import('./explorers/words/TfIdf'),
  'word-pairs': () => import('./explorers/words/WordPairs'),
  approximation: () => import('./explorers/approximation/Approximation'),
  folding: () => import('./explorers/approximation/Folding'),
}

const lazies = Object.fromEntries(
  Object.entries(codes).map(([name, load]) => [name, lazy(load)]),
) as unknown as Readonly<Record<ExplorerName, LazyExoticComponent<ComponentType<ExplorerProps>>>>

const never = () => () => {}

/**
 * An explorer, whose first state stands in the page itself. In the browser that stays as it is, without any code, until
 * it comes near the window or is touched; then its code is fetched and takes its place.
 */
export function Explorer({
  name,
  lang,
  id = name,
  start = '',
}: { name: ExplorerName; lang: Lang } & Partial<ExplorerProps>) {
  const host = useRef<HTMLDivElement>(null)
  // false on the server and while the browser takes over its page; true on a page that was reached by a link
  const isMadeHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const isServer = typeof window === 'undefined'
  const [Live, setLive] = useState<ComponentType<ExplorerProps> | null>(isServer || isMadeHere ? lazies[name] : null)

  useEffect(() => {
    if (Live || !host.current) return
    const element = host.current
    // a network that fails leaves the first state as it is; the next touch tries again
    const wake = () =>
      void codes[name]().then(
        ({ default: loaded }) => setLive(() => loaded),
        () => {},
      )
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && wake(), { rootMargin: '400px' })
    observer.observe(element)
    element.addEventListener('pointerdown', wake)
    element.addEventListener('focusin', wake)
    return () => {
      observer.disconnect()
      element.removeEventListener('pointerdown', wake)
      element.removeEventListener('focusin', wake)
    }
  }, [name, Live])

  const at = { className: 'explorer-place', 'data-explorer': name, ref: host }
  // React keeps what the server sent where it is told that the content is none of its business
  if (!Live) return <div {...at} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
  return (
    <div {...at} data-ready={isServer ? undefined : ''}>
      <Live lang={lang} id={id} start={start} />
    </div>
  )
}
