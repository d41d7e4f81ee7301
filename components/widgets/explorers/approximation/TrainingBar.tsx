import type { Lang } from '@/lib/text'
import type { Training } from './useTraining'
import { words } from './words'

/** How far the training is, with a button to stop it; then one to begin anew. */
export function TrainingBar({
  lang,
  training: { state, done, total },
  seed,
  onStop,
  onAgain,
  onSeed,
}: {
  lang: Lang
  training: Training
  seed: number
  onStop(): void
  onAgain(): void
  onSeed(seed: number): void
}) {
  const t = words[lang]
  if (state === 'running')
    return (
      <div className="ex-training needs-script">
        <button type="button" onClick={onStop}>
          {t.stop}
        </button>
        <progress value={done} max={total} aria-label={t.training(done, total)} />
        <span>{t.training(done, total)}</span>
      </div>
    )
  return (
    <div className="ex-training needs-script">
      {state === 'done' ? (
        <button type="button" onClick={() => onSeed((seed + 1) % 1000)}>
          {t.others}
        </button>
      ) : (
        <button type="button" onClick={onAgain}>
          {t.trainOn}
        </button>
      )}
      <span>{state === 'stopped' ? t.stopped : state === 'failed' ? t.failed : t.seed(seed)}</span>
    </div>
  )
}
