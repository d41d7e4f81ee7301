/**
 * Normal numbers out of uniform ones, 16 at a time, with the logarithm, the sine and the cosine that PyTorch's vectors
 * have. Source: ATen/native/cpu/avx_mathfun.h; where a product is followed by a sum, both are rounded as one.
 */

const { fround } = Math
const fused = (a: number, b: number, c: number): number => fround(a * b + c)

const bits = new DataView(new ArrayBuffer(4))

const logarithm = [
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
].map(fround)
const [littleOfLog, muchOfLog] = [fround(-2.1219444e-4), fround(0.693359375)]

function log(x: number): number {
  bits.setFloat32(0, x)
  const whole = bits.getInt32(0)
  let exponent = (whole >> 23) - 0x7e
  bits.setInt32(0, (whole & 0x807fffff) | 0x3f000000)
  let part = bits.getFloat32(0)
  if (part < fround(Math.SQRT1_2)) {
    exponent--
    part = fround(fround(part - 1) + part)
  } else part = fround(part - 1)
  const square = fround(part * part)
  let y = logarithm.slice(1).reduce((sum, one) => fused(sum, part, one), logarithm[0]!)
  y = fused(fround(y * part), square, fround(exponent * littleOfLog))
  y = fround(y - fround(square * 0.5))
  return fused(exponent, muchOfLog, fround(part + y))
}

const eighths = [-0.78515625, -2.4187564849853515625e-4, -3.77489497744594108e-8].map(fround)
const [s0, s1, s2] = [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1].map(fround) as [number, number, number]
const [c0, c1, c2] = [2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2].map(fround) as [
  number,
  number,
  number,
]

/** Of an angle that is not negative. */
function sinCos(angle: number): readonly [sin: number, cos: number] {
  const octant = (Math.trunc(fround(angle * fround(1.27323954473516))) + 1) & ~1
  const x = eighths.reduce((rest, one) => fused(octant, one, rest), angle)
  const z = fround(x * x)
  const cosine = fround(fused(fround(fused(fused(c0, z, c1), z, c2) * z), z, -fround(z * 0.5)) + 1)
  const sine = fused(fround(fused(fused(s0, z, s1), z, s2) * z), x, x)
  const [sin, cos] = (octant & 2) === 0 ? [sine, cosine] : [cosine, sine]
  return [(octant & 4) !== 0 ? -sin : sin, (~(octant - 2) & 4) !== 0 ? -cos : cos]
}

const turn = fround(2 * Math.PI)

/** 16 numbers from 0 to 1, from `start` on, become normal ones: of float32. */
export function fillOfSingles(all: number[], start: number, mean: number, std: number): void {
  for (let at = start; at < start + 8; at++) {
    const radius = fround(Math.sqrt(fround(-2 * log(fround(1 - all[at]!)))))
    const [sin, cos] = sinCos(fround(turn * all[at + 8]!))
    all[at] = fused(fround(radius * cos), std, mean)
    all[at + 8] = fused(fround(radius * sin), std, mean)
  }
}

/** The same, of float64. */
export function fillOfDoubles(all: number[], start: number, mean: number, std: number): void {
  for (let at = start; at < start + 8; at++) {
    const radius = Math.sqrt(-2 * Math.log(1 - all[at]!))
    const theta = 2 * Math.PI * all[at + 8]!
    all[at] = radius * Math.cos(theta) * std + mean
    all[at + 8] = radius * Math.sin(theta) * std + mean
  }
}
