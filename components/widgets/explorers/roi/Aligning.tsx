import type { Roi } from '@/lib/explore/roi'
import { round } from '@/lib/explore/format'
import { Cells } from '../parts/Cells'
import { BoxHandles } from './BoxHandles'
import { Neighbours } from './Neighbours'
import { nameOf } from './Pooling'
import { Sheet, unit } from './Sheet'
import type { RoiWords } from './words'

interface Props {
  readonly of: Roi
  readonly bin: number
  readonly sample: number
  readonly t: RoiWords
  onBin(bin: number): void
  onSample(bin: number, sample: number): void
  onMove: Parameters<typeof BoxHandles>[0]['onMove']
}

/** The region as it is, samples in every bin, and the four cells around the chosen one. */
export function Aligning({ of, bin, sample, t, onBin, onSample, onMove }: Props) {
  const { bins, binSize, grid, size } = of.align
  const chosen = bins[bin]!
  const point = chosen.samples[sample]
  const weights = new Map<string, number>()
  for (const { row, column, weight } of point?.neighbours ?? [])
    weights.set(`${row},${column}`, (weights.get(`${row},${column}`) ?? 0) + weight)
  const look = (row: number, column: number) => {
    const weight = weights.get(`${row},${column}`)
    return weight === undefined ? undefined : { mark: 'neighbour' as const, below: round(weight, 3) }
  }
  // an index is the middle of its cell
  const place = (index: number) => (index + 0.5) * unit
  return (
    <div className="ex-roi-half">
      <p className="ex-roi-title">{t.aligning}</p>
      <Sheet
        of={of}
        label={t.map(t.aligning)}
        look={look}
        behind={bins.map(({ x, y }, i) => (
          <rect
            key={i}
            className="ex-roi-bin"
            data-tone={i % 6}
            x={place(Math.min(x, x + binSize[1]))}
            y={place(Math.min(y, y + binSize[0]))}
            width={Math.abs(binSize[1]) * unit}
            height={Math.abs(binSize[0]) * unit}
          />
        ))}
      >
        <BoxHandles of={of} t={t} onMove={onMove}>
          {bins.map(({ samples }, of) =>
            samples.map(({ x, y }, i) => (
              <circle
                key={`${of},${i}`}
                className="ex-roi-sample"
                data-chosen={of === bin ? (i === sample ? 'here' : '') : undefined}
                cx={place(x)}
                cy={place(y)}
                r={of === bin && i === sample ? 5 : 3}
                onPointerEnter={() => onSample(of, i)}
              />
            )),
          )}
        </BoxHandles>
      </Sheet>
      <p>
        {t.kept(
          of.region.map((edge) => round(edge - 0.5, 2)).join(', '),
          `${round(size[0], 2)} × ${round(size[1], 2)}`,
        )}
        {' · '}
        {t.binOf(`${round(binSize[0], 2)} × ${round(binSize[1], 2)}`)}
      </p>
      <Cells
        name={t.output(t.aligning)}
        caption={t.output(t.aligning)}
        shape={of.options.outputSize}
        values={bins.map(({ value }) => round(value, 3))}
        tone={(at) => at % 6}
        mark={(at) => (at === bin ? 'source' : undefined)}
        about={(at) => `= ${round(bins[at]!.value, 3)}`}
        onPoint={(at) => at !== null && onBin(at)}
      />
      <p>
        {chosen.samples.length === 0
          ? t.noSamples(nameOf(of, bin))
          : t.alignBin(nameOf(of, bin), chosen.samples.length, round(chosen.value, 4))}
      </p>
      {point && (
        <>
          <Cells
            name={t.samples(nameOf(of, bin))}
            caption={t.samples(nameOf(of, bin))}
            shape={grid}
            values={chosen.samples.map(({ value }) => round(value, 2))}
            tone={() => bin % 6}
            mark={(at) => (at === sample ? 'here' : undefined)}
            about={(at) => `(${round(chosen.samples[at]!.x, 2)}, ${round(chosen.samples[at]!.y, 2)})`}
            onPoint={(at) => at !== null && onSample(bin, at)}
          />
          <Neighbours of={point} rows={of.rows} t={t} />
        </>
      )}
    </div>
  )
}
