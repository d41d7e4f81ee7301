import { fourier, fourierErrors, fourierErrorsN, fourierN, type Kind } from '@/lib/ops/families/linalg/fourier'
import { out } from '@/lib/ops/families/reduction/reduction'
import { int, optional, repeatedInts, str, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { tuple } from '@/lib/shape/value'

const common = { category: 'fft', binding: 'native' } as const
const norm = optional(str())

const shapes: Readonly<Record<Kind, string>> = {
  complex: '(…, L_in) -> (…, n)',
  'real-to-complex': '(…, L_in) -> (…, floor(n / 2) + 1)',
  'complex-to-real': '(…, L_in) -> (…, n)',
}

const one = (short: string, kind: Kind, isHermitian = false) =>
  defineFunction({
    ...common,
    name: `torch.fft.${short}`,
    called: `fft_${short}`,
    shapes: [shapes[kind]],
    overloads: [{ input: tensor([4, 512]), n: optional(int()), dim: int(-1), norm, out }],
    example: {},
    errors: fourierErrors(short, kind),
    infer: (args, t) => fourier(args, kind, isHermitian, t),
  })

const both = repeatedInts(1, tuple([-2, -1]))

const several = (short: string, kind: Kind, isHermitian = false) => {
  const isPlane = short.endsWith('2')
  return defineFunction({
    ...common,
    name: `torch.fft.${short}`,
    called: `fft_${short}`,
    shapes: [
      kind === 'complex'
        ? '(…, H_in, W_in) -> (…, H_out, W_out)'
        : kind === 'real-to-complex'
          ? '(…, H_in, W_in) -> (…, H_out, floor(W / 2) + 1)'
          : '(…, H_in, W_in) -> (…, H_out, W_out)',
    ],
    overloads: [
      {
        input: tensor([3, 64, 64]),
        s: optional(repeatedInts(1)),
        dim: isPlane ? both : optional(repeatedInts(1)),
        norm,
        out,
      },
    ],
    example: {},
    errors: fourierErrorsN(short.replace('2', 'n'), kind, isHermitian, isPlane),
    infer: (args, t) => fourierN(args, kind, isHermitian, t),
  })
}

const transforms = [
  one('fft', 'complex'),
  one('ifft', 'complex'),
  one('rfft', 'real-to-complex'),
  one('irfft', 'complex-to-real'),
  one('hfft', 'complex-to-real', true),
  one('ihfft', 'real-to-complex', true),
  ...['2', 'n'].flatMap((ending) => [
    several(`fft${ending}`, 'complex'),
    several(`ifft${ending}`, 'complex'),
    several(`rfft${ending}`, 'real-to-complex'),
    several(`irfft${ending}`, 'complex-to-real'),
    several(`hfft${ending}`, 'complex-to-real', true),
    several(`ihfft${ending}`, 'real-to-complex', true),
  ]),
]
export default transforms
