import { round, unravel } from '@/lib/explore/format'
import type { Normalisation } from '@/lib/explore/normalisation'
import { float, repr } from '@/lib/shape/value'
import type { Lang } from '@/lib/text'
import { words } from './words'

/** How one element became what it is, line by line. */
export function Work({ of, at, lang }: { of: Normalisation; at: number; lang: Lang }) {
  const t = words[lang]
  const { mean, variance } = of.statistics[of.groups[at]!]!
  const x = round(of.x[at]!)
  const z = round(of.normalised[at]!)
  const [weight, bias] = [of.weight?.[of.weights[at]!], of.bias?.[of.weights[at]!]]
  const under = `√(${round(variance)} + ${repr(float(of.eps))})`
  const isRms = of.kind === 'rms'
  const place = unravel(at, of.shape).join(', ')
  const source = of.isRemembered ? t.remembered : t.group(of.count)
  return (
    <dl className="ex-norm-work">
      <dt>
        <code>x[{place}]</code>
      </dt>
      <dd>{x}</dd>
      {!isRms && (
        <>
          <dt>{of.isRemembered ? 'running_mean' : t.mean} μ</dt>
          <dd>
            {round(mean)} <small>{source}</small>
          </dd>
        </>
      )}
      <dt>{isRms ? t.square : `${of.isRemembered ? 'running_var' : t.variance} σ²`}</dt>
      <dd>
        {round(variance)} {isRms && <small>{source}</small>}
      </dd>
      <dt>{isRms ? 'x / √(… + eps)' : '(x − μ) / √(σ² + eps)'}</dt>
      <dd>
        {isRms ? `${x} / ${under}` : `(${x} − ${round(mean)}) / ${under}`} = <strong>{z}</strong>
      </dd>
      {weight !== undefined && (
        <>
          <dt>{bias === undefined ? '× γ' : '× γ + β'}</dt>
          <dd>
            {z} × {round(weight)}
            {bias === undefined ? '' : ` + ${round(bias)}`} = <strong>{round(of.y[at]!)}</strong>
          </dd>
        </>
      )}
    </dl>
  )
}
