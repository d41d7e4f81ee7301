import { both } from '../../question'
import { hole, randn } from '../../write'
import type { ArgumentTemplate } from '../argument'

const reshape: ArgumentTemplate = {
  name: 'reshape',
  topic: 'reshaping',
  make(draw, level) {
    const [a, b, c] = draw.some([2, 3, 4, 5, 6], 3) as [number, number, number]
    if (level === 1) {
      return {
        program: [randn('x', a, b, c), `y = x.view(${a}, ${hole})`],
        choices: [b * c, b + c, a * b, a * b * c, b, c],
        hint: both('元素总数不变。', 'The number of elements stays.'),
        rule: both('其余各维之积。', 'The product of the other sizes.'),
      }
    }
    const orders = ['0, 2, 1', '1, 0, 2', '1, 2, 0', '2, 0, 1', '2, 1, 0', '0, 1, 2']
    const order = draw.pick(orders.slice(0, level === 2 ? 2 : 5))
    return {
      program: [randn('x', a, b, c), `y = x.permute(${hole})`],
      choices: [order, ...draw.shuffle(orders.filter((one) => one !== order))],
      hint: both('第 i 个数：新的第 i 维来自哪里。', 'The i-th number: where the new dimension i comes from.'),
      rule: both(
        '`permute` 的第 i 个数说新的第 i 维是原来的哪一维。',
        'The i-th number of `permute` says which old dimension becomes the new dimension i.',
      ),
    }
  },
}

const fitting: ArgumentTemplate = {
  name: 'fitting',
  topic: 'broadcasting',
  make(draw, level) {
    const [a, b, c] = draw.some([2, 3, 4, 5, 6, 7], 3) as [number, number, number]
    const [wanted, right] = draw.pick<readonly [string, string]>(
      level === 1
        ? ([
            [`y = x + torch.randn(${hole})`, `${c}`],
            [`y = x * torch.randn(${hole})`, `${b}, 1`],
          ] as const)
        : ([
            [`y = x + torch.randn(${hole})`, `${a}, 1, 1`],
            [`y = x * torch.randn(${hole})`, `${a}, 1, ${c}`],
            [`y = x @ torch.randn(${hole})`, `${c}, ${c}`],
            [`y = torch.randn(${hole}) @ x`, `${b}, ${b}`],
          ] as const),
    )
    return {
      program: [randn('x', a, b, c), wanted],
      choices: [
        right,
        ...draw.shuffle([`${b}`, `${a}`, `${a}, 1`, `${c}, 1`, `${a}, ${c}`, `${b}, ${c}, 1`, `${a}, ${b}`]),
      ],
      hint: both('靠右对齐。', 'Align at the right.'),
      rule: both(
        '靠右对齐，每一列相同或有一个是 1；矩阵乘法要里面的两个长度相同。',
        'Aligned at the right, each column agrees or holds a 1; a matrix product wants equal inner sizes.',
      ),
    }
  },
}

const along: ArgumentTemplate = {
  name: 'along',
  topic: 'reduction',
  make(draw, level) {
    const sizes = draw.some([2, 3, 4, 5, 6, 7], 4)
    const dims = ['0', '1', '2', '3', '-1', '-3'].filter((dim) => level > 1 || Number(dim) >= 0)
    const dim = draw.pick(dims)
    const operation = draw.pick([
      `x.sum(dim=${hole})`,
      `x.max(dim=${hole}).values`,
      `torch.cat([x, x], dim=${hole})`,
      `torch.stack([x, x], dim=${hole})`,
    ])
    const at = (Number(dim) + 4) % 4
    return {
      program: [randn('x', ...sizes), `y = ${operation}`],
      choices: [dim, ...draw.shuffle(dims.filter((one) => (Number(one) + 4) % 4 !== at))],
      hint: both('比较前后的形状：哪一维变了？', 'Compare the shapes: which dimension has changed?'),
      rule: both(
        '`dim` 就是变了的那一维：归约后消失，`cat` 后变长，`stack` 后多出来。',
        '`dim` is the dimension that changes: gone after a reduction, longer after `cat`, new after `stack`.',
      ),
    }
  },
}

export default [reshape, fitting, along]
