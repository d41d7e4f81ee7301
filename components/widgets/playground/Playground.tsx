'use client'
import { useEffect, useState } from 'react'
import type { Answer } from '@/lib/python/messages'
import type { Lang } from '@/lib/text'

export function Playground({ lang }: { lang: Lang }) {
  const [log, setLog] = useState<string[]>([])
  useEffect(() => {
    const worker = new Worker(new URL('../../../lib/python/worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'ready') worker.postMessage({ kind: 'run', id: 1, source: 'import torch\nm=torch.nn.Linear(2,3)\nprint(m(torch.randn(4,2)).shape)\nimport _shapebook\nprint(_shapebook.call.constructor)', limit: 5000, sizes: [] })
      setLog((old) => [...old, JSON.stringify(data)])
    })
    worker.addEventListener('error', (e) => setLog((old) => [...old, 'error ' + e.message]))
    worker.postMessage({ kind: 'start', base: process.env.BASE_PATH ?? '' })
    return () => worker.terminate()
  }, [])
  return <pre data-lang={lang}>{log.slice(-6).join('\n')}</pre>
}
