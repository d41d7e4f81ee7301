import type { Described } from '../examine'
import { defineKind, type Common, type Template } from '../kind'
import { both } from '../question'
import { linksOf, tell } from '../tell'
import { randn } from '../write'

/** A program whose first line makes `x` and whose last one makes `y`. */
type ViewRecipe = Common

const strided = both(
  '新的形状能不能只靠改步幅和起点得到？',
  'Can it be had by other strides and another beginning alone?',
)

const template = (
  name: string,
  lines: Readonly<Record<1 | 2 | 3, readonly string[]>>,
  rule: Common['rule'],
  hint = strided,
): Template<ViewRecipe> => ({
  name,
  topic: 'reshaping',
  make(draw, level) {
    const [a, b, c] = draw.some([2, 3, 4, 5, 6], 3) as [number, number, number]
    const write = (line: string) =>
      line
        .replaceAll('AB', String(a * b))
        .replaceAll('BC', String(b * c))
        .replaceAll('A', String(a))
        .replaceAll('B', String(b))
        .replaceAll('C', String(c))
    return { program: [randn('x', a, b, c), ...draw.pick(lines[level]).split('; ').map(write)], hint, rule }
  },
})

const turned = template(
  'turned',
  {
    1: [
      'y = x.transpose(0, 1)',
      'y = x.permute(2, 0, 1)',
      'y = x.mT',
      'y = x.transpose(0, 1).contiguous()',
      'y = x.flip(0)',
    ],
    2: [
      'y = x.contiguous()',
      'y = x.transpose(1, 2).contiguous()',
      'y = x.movedim(0, 2)',
      'y = x.roll(1, 0)',
      'y = x.swapaxes(0, 2)',
    ],
    3: [
      'z = x.transpose(0, 1).contiguous(); y = z.transpose(0, 1)',
      'z = x.transpose(0, 1); y = z.transpose(0, 1).contiguous()',
      'y = x.permute(0, 1, 2).contiguous()',
      'y = x.rot90(1, (0, 1))',
    ],
  },
  both(
    '换轴只改步幅，是视图；`contiguous()` 已经连续时就是它自己，否则复制；`flip`、`roll`、`rot90` 总是复制（PyTorch 的步幅不能是负数）。',
    'Swapping axes changes the strides alone: a view. `contiguous()` is the tensor itself where it is contiguous, else a copy; `flip`, `roll` and `rot90` always copy (strides are never negative in PyTorch).',
  ),
)

const reshaped = template(
  'reshaped',
  {
    1: [
      'y = x.view(A, BC)',
      'y = x.reshape(AB, C)',
      'y = x.flatten()',
      'y = x.transpose(0, 1).reshape(-1)',
      'y = x.unsqueeze(0)',
    ],
    2: [
      'y = x.transpose(0, 1).flatten()',
      'y = x.transpose(0, 1).reshape(B, A, 1, C)',
      'y = x.permute(1, 2, 0).reshape(BC, A)',
      'y = x.transpose(0, 1).view(-1)',
      'y = x.reshape(-1).view(C, AB)',
    ],
    3: [
      'y = x.permute(1, 2, 0).view(BC, A)',
      'y = x.transpose(1, 2).flatten(0, 1)',
      'z = x[:, :, :1]; y = z.reshape(-1)',
      'z = x[:, :1]; y = z.view(A, C)',
      'z = x[:1]; y = z.flatten()',
      'z = x[:, 1:]; y = z.flatten(1)',
      'z = x[:, 1:]; y = z.flatten(0, 1)',
    ],
  },
  both(
    '`view` 只给视图，不行就报错；`reshape` 和 `flatten` 能给视图就给，否则复制。相邻的两维能合，当且仅当前一维的步幅 = 后一维的大小 × 步幅。',
    '`view` gives a view or fails; `reshape` and `flatten` give a view where they can, else a copy. Neighbours merge where the stride of the first is size × stride of the second.',
  ),
)

const taken = template(
  'taken',
  {
    1: ['y = x[0]', 'y = x[:, 1:]', 'y = x[[0, 1]]', 'y = x[..., 0]', 'y = x[torch.tensor([0, 1])]'],
    2: [
      'y = x[:, ::2]',
      'y = x[x > 0]',
      'y = x[:, [0]]',
      'y = x.select(1, 0)',
      'y = x.narrow(0, 0, 1)',
      'y = x[None]',
      'y = x.index_select(0, torch.tensor([0]))',
    ],
    3: [
      'y = x.chunk(2, dim=1)[1]',
      'y = x.split(1)[0]',
      'y = x.diagonal()',
      'y = x.unfold(1, 2, 1)',
      'y = x.unbind(1)[0]',
      'y = x[0:1, [0, 1]]',
      'y = x[:, 0, None]',
      'y = x.gather(0, torch.zeros(1, 1, 1, dtype=torch.int64))',
    ],
  },
  both(
    '整数、切片、`None`、`select`、`narrow`、`chunk`、`split`、`unbind`、`diagonal`、`unfold` 只改步幅和起点，是视图；列表、张量和布尔下标，以及 `index_select`、`gather`，要逐个取，总是复制。',
    'Integers, slices, `None`, `select`, `narrow`, `chunk`, `split`, `unbind`, `diagonal` and `unfold` change strides and offset alone: views. Lists, tensors and masks as indices, `index_select` and `gather` pick one by one, and always copy.',
  ),
)

const widened = template(
  'widened',
  {
    1: [
      'y = x.unsqueeze(1).expand(A, 7, B, C)',
      'y = x.repeat(2, 1, 1)',
      'y = x.clone()',
      'y = x.detach()',
      'y = x + 0',
    ],
    2: [
      'y = x.expand(4, A, B, C)',
      'y = x.float()',
      'y = x.double()',
      'y = x.detach().clone()',
      'y = x.repeat(1, 1, 1)',
      'y = x.squeeze()',
    ],
    3: [
      'y = x.expand(2, A, B, C).reshape(-1)',
      'z = x.double(); y = z.float()',
      'y = x.unsqueeze(0).expand(1, A, B, C).flatten(0, 1)',
      'y = x.detach()[0].unsqueeze(0)',
      'y = x.add_(1)',
      'y = x.expand(2, A, B, C).flatten(0, 1)',
    ],
  },
  both(
    '`expand` 用步幅 0 撑大，是视图；`repeat`、`clone` 和算术都复制；`detach()` 共享内存；`double()` 换 dtype，要复制；`float()` 已是 float32 时就是它自己，原地的 `add_` 也是。',
    '`expand` stretches with a stride of 0: a view. `repeat`, `clone` and arithmetic copy; `detach()` shares memory; `double()` changes the dtype and copies, while `float()` of a float32 tensor, like `add_` in place, is that tensor.',
  ),
  both('要不要写出新的数？', 'Must new numbers be written?'),
)

const outcomes = {
  view: both('共享内存：改 `y` 就改了 `x`', 'Shared memory: writing `y` writes `x`'),
  copy: both('各有各的内存：是副本', 'Memory of its own: a copy'),
  error: both('有一行会报错', 'A line fails'),
}

const strides = (of: Described | undefined) => (of && 'strides' in of ? `(${of.strides.join(', ')})` : '')

export default defineKind<ViewRecipe>({
  kind: 'view',
  templates: [turned, reshaped, taken, widened],
  finish({ program, rule, hint }, engine) {
    const found = engine.examine(program)
    const [x, y] = [found.values[0], found.values.at(-1)]
    if (!x || !y || !('memory' in x) || (!found.error && !('memory' in y))) return null
    const isShared = 'memory' in y && y.memory === x.memory
    const outcome = found.error ? 'error' : isShared ? 'view' : 'copy'
    const keys = ['view', 'copy', 'error'] as const
    return {
      program,
      asked: both('`y` 和 `x` 共享内存吗？', 'Does `y` share memory with `x`?'),
      answer: { type: 'choice', choices: keys.map((key) => ({ label: outcomes[key] })), right: keys.indexOf(outcome) },
      hints: [{ text: hint }],
      rule,
      told: tell(found).map((line, i) =>
        line.result ? { ...line, result: `${line.result} · strides ${strides(found.values[i])}` } : line,
      ),
      steps: [],
      links: linksOf(found),
    }
  },
})
