import fs from 'node:fs'
import path from 'node:path'

/** What real PyTorch printed for a snippet, and the exception that ended it (`RuntimeError: …`). */
export interface Recording {
  readonly stdout: string
  readonly error: string | null
}

const snippetsFile = (slug: string) => path.posix.join('tests/golden', `${slug}.snippets.json`)
const diagramFile = (id: string) => path.posix.join('content/diagrams', `${id}.svg`)
const absolute = (file: string) => path.join(process.cwd(), file)

/** The recordings of a note's snippets, by the fingerprint of their code. */
export function recordings(slug: string): Readonly<Record<string, Recording>> {
  const file = absolute(snippetsFile(slug))
  if (!fs.existsSync(file)) return {}
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { snippets: Record<string, Recording> }).snippets
}

/** The SVG drawn ahead of time for a Mermaid source with this fingerprint. */
export function diagram(id: string): string | undefined {
  const file = absolute(diagramFile(id))
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}
