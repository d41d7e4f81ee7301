import type { Python } from '@/lib/playground/runner'
import type { Words } from './words'

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)

/** What stands in the place of results until Python is there. */
export function Start({ python, load, t }: { python: Python; load(): void; t: Words }) {
  if (python.kind === 'failed')
    return (
      <div className="play-start" role="alert">
        <h2>{t.failed.title}</h2>
        <p>{t.failed.text}</p>
        <p className="play-reason" lang="en">
          <samp>{python.message}</samp>
        </p>
        <button type="button" className="play-load" onClick={load}>
          {t.failed.again}
        </button>
      </div>
    )
  if (python.kind !== 'loading')
    return (
      <div className="play-start">
        <h2>{t.absent.title}</h2>
        <p>{t.absent.text}</p>
        <button type="button" className="play-load" onClick={load} disabled={python.kind === 'ready'}>
          {t.absent.load}
        </button>
      </div>
    )
  const { loaded, total } = python
  const isLoaded = total > 0 && loaded >= total
  return (
    <div className="play-start">
      <h2>{isLoaded ? t.starting : t.loading}</h2>
      <progress aria-label={t.loading} {...(total > 0 && !isLoaded ? { value: loaded, max: total } : {})} />
      <p className="play-bytes">{total > 0 ? t.megabytes(megabytes(loaded), megabytes(total)) : '\u00a0'}</p>
    </div>
  )
}
