import type { ExplorerProps } from '../props'
import { Frame } from '../parts/Frame'
import { useExplorer } from '../useExplorer'

const usual = { size: 3 }

export default function Embedding(props: ExplorerProps) {
  const { reset, isChanged } = useExplorer(usual, props)
  return (
    <Frame name="embedding" lang={props.lang} result="" reset={reset} isChanged={isChanged}>
      <p>…</p>
    </Frame>
  )
}
