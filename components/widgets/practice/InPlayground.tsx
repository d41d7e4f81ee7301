import { useEffect, useState } from 'react'
import { codeInAddress } from '@/lib/playground/share'
import type { Lang } from '@/lib/text'
import type { Words } from './words'

const imports = ['import torch', 'from torch import nn', 'from torch.nn import functional as F', '']

/** The program as it runs, in the playground. */
export function InPlayground({ program, lang, t }: { program: readonly string[]; lang: Lang; t: Words }) {
  const source = `${[...imports, ...program].join('\n')}\n`
  const [code, setCode] = useState('')
  useEffect(() => {
    let isLate = false
    // an old browser cannot deflate
    codeInAddress(source).then(
      (next) => !isLate && setCode(next),
      () => {},
    )
    return () => {
      isLate = true
    }
  }, [source])
  if (code === '') return null
  return (
    <a href={`${process.env.BASE_PATH ?? ''}/${lang}/playground/${code}`} target="_blank" rel="noopener">
      {t.run}
    </a>
  )
}
