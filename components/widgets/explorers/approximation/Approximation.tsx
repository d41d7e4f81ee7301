import { useMemo } from 'react'
import {
  aimAt,
  allErrors,
  curves,
  farthest,
  median,
  mostDegree,
  mostUnits,
  polynomial,
  soundState,
  usual,
  type Fit,
  type Measure,
  type Method,
} from '@/lib/explore/approximation'
import { small } from '@/lib/explore/scientific'
import type { Activation } from '@/lib/numeric/fitting'
import type { Lang } from '@/lib/text'
import { ChoiceField, Fields, NumberField, Slider, TextField } from '../parts/fields'
import { Frame } from '../parts/Frame'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { CurvePictures, ErrorPicture } from './Pictures'
import { Trained } from './Trained'
import { TrainingBar } from './TrainingBar'
import { useTraining } from './useTraining'
import { words } from './words'

/** How good the random starts were, by their largest errors. */
function startsOf(lang: Lang, { starts }: Fit): string {
  const all = starts.map(({ max }) => max)
  return words[lang].starts(all.length, Math.min(...all), median(all), Math.max(...all))
}

/** Polynomials and networks with one hidden layer for the same function, and what each is wrong by. */
export default function Approximation(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const t = words[lang]
  const { f, from, to } = state
  const { method, degree, activation, units, seed, measure } = soundState(state)
  const aim = useMemo(() => aimAt({ f, from, to }), [f, from, to])
  const target = 'kind' in aim ? null : aim
  const { training, stop, again } = useTraining(target && { f, from, to, activation, seed })
  const { fits } = training
  const errors = useMemo(() => (target ? allErrors(target, fits) : []), [target, fits])
  const fit = fits[units - 1]
  const drawn = target && curves(target, polynomial(target, method, degree), fit?.network ?? null)
  const mine = errors.find(({ of, size }) => of === method && size === degree)
  const net = errors.find(({ of, size }) => of === 'network' && size === units)
  const result = t.result({
    degree,
    units,
    activation,
    polynomial: mine ? small(mine.max) : null,
    network: net ? small(net.max) : null,
  })
  return (
    <Frame name="approximation" lang={lang} reset={reset} isChanged={isChanged} result={result}>
      <Fields>
        <ChoiceField
          label={t.preset}
          value={f in t.presets ? f : 'own'}
          options={t.presets}
          onChange={(preset) => preset !== 'own' && change({ f: preset })}
        />
        <TextField
          label={<span translate="no">f(x) =</span>}
          value={f}
          onChange={(text) => change({ f: text })}
          problem={'kind' in aim && aim.kind !== 'interval' ? t.problem(aim) : null}
        />
        <div className="ex-interval">
          {' '}
          <NumberField
            label={t.from}
            value={from}
            min={-farthest}
            max={farthest}
            lang={lang}
            onChange={(end) => change({ from: end })}
          />
          <NumberField
            label={t.to}
            value={to}
            min={-farthest}
            max={farthest}
            lang={lang}
            onChange={(end) => change({ to: end })}
          />
        </div>{' '}
      </Fields>
      <Fields>
        <ChoiceField<Method>
          label={t.method}
          value={method}
          options={t.methods}
          onChange={(to) => change({ method: to })}
        />
        <Slider
          label={t.degree}
          value={degree}
          min={0}
          max={mostDegree}
          step={1}
          onChange={(to) => change({ degree: to })}
        />
      </Fields>
      <Fields>
        <ChoiceField<Activation>
          label={t.activation}
          value={activation}
          options={t.activations}
          onChange={(to) => change({ activation: to })}
        />
        <Slider
          label={t.units}
          value={units}
          min={1}
          max={mostUnits}
          step={1}
          onChange={(to) => change({ units: to })}
        />
        <ChoiceField<Measure>
          label={t.measure}
          value={measure}
          options={t.measures}
          onChange={(to) => change({ measure: to })}
        />
      </Fields>
      {'kind' in aim && (
        <p className="ex-says" data-kind="error">
          {t.problem(aim)}
        </p>
      )}
      {target && drawn && (
        <>
          <div className="ex-says">
            <ul className="ex-lines">
              <li data-of="function">
                <b>{t.function}</b>
              </li>
              <li data-of="polynomial">
                <b>{t.polynomial(degree, method)}</b> <span>({t.fitted(degree + 1)})</span>{' '}
                <span>{mine ? t.errorIs(mine.max, mine.rms) : t.noTaylor}</span>
              </li>
              <li data-of="network">
                <b>{t.network(units, activation)}</b> <span>({t.fitted(3 * units + 1)})</span>{' '}
                <span data-network>{net ? t.errorIs(net.max, net.rms) : t.untrained}</span>
                {fit && <small>{startsOf(lang, fit)}</small>}
              </li>
            </ul>
          </div>
          <TrainingBar
            lang={lang}
            training={training}
            seed={seed}
            onStop={stop}
            onAgain={again}
            onSeed={(to) => change({ seed: to })}
          />
          <div className="ex-approximation">
            <CurvePictures lang={lang} drawn={drawn} said={result} />
            <ErrorPicture
              lang={lang}
              errors={errors}
              fits={fits}
              measure={measure}
              chosen={{ method, degree, units }}
            />
          </div>
          {fit && <Trained lang={lang} target={target} network={fit.network} />}
        </>
      )}
    </Frame>
  )
}
