import { evaluate, train, type Activation, type Network } from '@/lib/numeric/fitting'
import { aimAt, errorsOf, mostUnits, type Aim, type Errors, type Fit, type Target } from './approximation'
import firstFits from './first-fits.json'

/** What is to be trained: networks of 1 to 8 units for one function, each from several random starts. */
export interface Job extends Aim {
  readonly activation: Activation
  readonly seed: number
}

/** How many random starts each number of units gets. */
export const starts = 10

/** With this job the explorer begins: it is trained already, by what stands below. */
export const firstJob: Job = { f: 'sin(2*pi*x)', from: -1, to: 1, activation: 'tanh', seed: 0 }
export const firstTrained = firstFits as readonly Fit[]

/** One name for each job: other fields of a state do not matter. */
export const keyOf = ({ f, from, to, activation, seed }: Job): string => [f, from, to, activation, seed].join(' | ')

/** A network that was trained for t in [−1, 1], as one for x. */
function forX({ from, to }: Target, network: Network): Network {
  const [half, middle] = [(to - from) / 2, (to + from) / 2]
  const weight = network.weight.map((one) => one / half)
  return { ...network, weight, bias: network.bias.map((one, i) => one - weight[i]! * middle) }
}

/** Trains one start after the other, and tells after each how far it is: `done` of `total`, and the fits so far. */
export function* trainAll(job: Job): Generator<{ done: number; total: number; fits: readonly Fit[] }> {
  const target = aimAt(job)
  if ('kind' in target) return
  const fits: Fit[] = []
  const total = mostUnits * starts
  for (let units = 1; units <= mostUnits; units++) {
    let best: (Errors & { readonly network: Network }) | null = null
    const errors: Errors[] = []
    for (let start = 0; start < starts; start++) {
      const seed = 1000 * job.seed + 100 * units + start
      const network = forX(target, train(job.activation, units, target.t, target.y, seed))
      const one = errorsOf(target, (x) => evaluate(network, x))
      errors.push(one)
      if (!best || one.rms < best.rms) best = { network, ...one }
      if (start === starts - 1) fits.push({ network: best.network, starts: errors })
      yield { done: (units - 1) * starts + start + 1, total, fits: [...fits] }
    }
  }
}

const list = (numbers: readonly number[]) => `[${numbers.map((one) => Number(one.toPrecision(9))).join(', ')}]`

/** A program for PyTorch that has the trained network, and measures its largest error anew. */
export function pythonOf({ written, from, to }: Target, { activation, weight, bias, output, offset }: Network): string {
  const units = weight.length
  return `import torch
from torch import nn

net = nn.Sequential(nn.Linear(1, ${units}), ${activation === 'tanh' ? 'nn.Tanh()' : 'nn.ReLU()'}, nn.Linear(${units}, 1))
with torch.no_grad():
    net[0].weight[:, 0] = torch.tensor(${list(weight)})
    net[0].bias[:] = torch.tensor(${list(bias)})
    net[2].weight[0] = torch.tensor(${list(output)})
    net[2].bias[:] = ${Number(offset.toPrecision(9))}

    x = torch.linspace(${from}, ${to}, 801)
    y = ${written.python}
    print((net(x[:, None])[:, 0] - y).abs().max())`
}
