const lines = (...all: readonly string[]) => all.join('\n')

/** Programs to begin with. */
export const presets = {
  shared: lines(
    'x = torch.tensor(2.0, requires_grad=True)',
    'y = torch.tensor(3.0)',
    'a = x * y',
    'b = torch.sigmoid(a)',
    'loss = (a + b) ** 2',
    'loss.backward()',
  ),
  chain: lines(
    'x = torch.tensor(0.5, requires_grad=True)',
    'a = 3 * x',
    'b = torch.sin(a)',
    'loss = b ** 2',
    'loss.backward()',
  ),
  neuron: lines(
    'w = torch.tensor(0.5, requires_grad=True)',
    'b = torch.tensor(-1.5, requires_grad=True)',
    'x = torch.tensor(2.0)',
    'y = torch.tensor(1.0)',
    'p = torch.sigmoid(w * x + b)',
    'loss = (p - y) ** 2',
    'loss.backward()',
  ),
  layer: lines(
    'W = torch.tensor([[1.0, -1.0], [0.5, 2.0]], requires_grad=True)',
    'b = torch.tensor([0.5, -1.0], requires_grad=True)',
    'x = torch.tensor([1.0, 2.0], requires_grad=True)',
    'h = torch.relu(W @ x + b)',
    'loss = h.sum()',
    'loss.backward()',
  ),
  vjp: lines(
    'x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)',
    'y = x ** 2',
    'y.backward(gradient=torch.tensor([1.0, 10.0, 100.0]))',
  ),
  detach: lines(
    'x = torch.tensor([1.0, 2.0], requires_grad=True)',
    'y = (x * x).detach()',
    'loss = (x * y).sum()',
    'loss.backward()',
  ),
  inplace: lines(
    'x = torch.tensor([-1.0, 0.0, 1.0], requires_grad=True)',
    'y = x.sigmoid()',
    'loss = y.sum()',
    'y.detach().zero_()',
    'loss.backward()',
  ),
  twice: lines(
    'x = torch.tensor([1.0, 2.0], requires_grad=True)',
    'loss = (x * x).sum()',
    'loss.backward()',
    'loss.backward()',
  ),
  // those of the exercises
  layers: lines(
    'x = torch.tensor(2.0)',
    'w1 = torch.tensor(1.0, requires_grad=True)',
    'b1 = torch.tensor(-2.0, requires_grad=True)',
    'w2 = torch.tensor(4.0, requires_grad=True)',
    'b2 = torch.tensor(1.0, requires_grad=True)',
    'c = w1 * x + b1',
    'd = torch.sigmoid(c)',
    'h = w2 * d + b2',
    'h.backward()',
  ),
  paths: lines(
    'x = torch.tensor(2.0, requires_grad=True)',
    'y = torch.tensor(3.0, requires_grad=True)',
    'u = x * y',
    's = u + y',
    'h = u * s',
    'h.backward()',
  ),
  gates: lines(
    'a = torch.tensor(3.0, requires_grad=True)',
    'b = torch.tensor(2.0, requires_grad=True)',
    'r = torch.relu(a - b)',
    'm = torch.maximum(a, b)',
    'h = r * b + m',
    'h.backward()',
  ),
  time: lines(
    'w = torch.tensor(2.0, requires_grad=True)',
    'x1 = torch.tensor(1.0)',
    'x2 = torch.tensor(3.0)',
    's1 = w * x1',
    's2 = w * (s1 + x2)',
    'h = s2 ** 2',
    'h.backward()',
  ),
} as const satisfies Readonly<Record<string, string>>

export type PresetName = keyof typeof presets

/** The program that is looked at: what the reader has written, or else the one to begin with. */
export function programOf({ code, preset }: { readonly code: string; readonly preset: string }): string {
  if (code !== '') return code
  return Object.hasOwn(presets, preset) ? presets[preset as PresetName] : presets.shared
}
