import { both } from '../../question'
import { said } from '../../said'
import type { CountTemplate } from '../count'
import { made } from './made'

const recurrent: CountTemplate = {
  name: 'recurrent',
  topic: 'parameters',
  levels: [2, 3],
  make(draw, level) {
    const [a, b] = [draw.int(2, 6), draw.int(2, 6)]
    const name = draw.pick(level === 2 ? ['nn.RNN', 'nn.GRU'] : ['nn.GRU', 'nn.LSTM'])
    const keyword = {
      num_layers: level === 3 && draw.chance() ? 2 : undefined,
      bidirectional: level === 3 && draw.chance() ? true : undefined,
    }
    const of = made(name, [a, b], keyword)
    const other = name === 'nn.RNN' ? 'nn.GRU' : 'nn.RNN'
    return {
      program: of(),
      slips: [
        [of({ bias: false }), said.bias],
        [of({ bidirectional: undefined }), said.directions],
        [of({ num_layers: undefined }), said.layers],
        [
          made(other, [a, b], keyword)(),
          both(
            '数一数有几个门：RNN 1 个，GRU 3 个，LSTM 4 个。',
            'Count the gates: 1 in an RNN, 3 in a GRU, 4 in an LSTM.',
          ),
        ],
      ],
      hint: both('每个门有两个矩阵和两个偏置。', 'Each gate has two matrices and two biases.'),
      rule: both(
        '每层每个方向：(门数·H, 输入) 与 (门数·H, H) 两个矩阵，加上两个长 门数·H 的偏置；RNN、GRU、LSTM 的门数是 1、3、4。第二层的输入是 D·H。',
        'For each layer and direction: matrices (gates·H, input) and (gates·H, H) and two biases of gates·H; RNN, GRU and LSTM have 1, 3 and 4 gates. The input of a second layer is D·H.',
      ),
    }
  },
}

const attention: CountTemplate = {
  name: 'attention',
  topic: 'parameters',
  levels: [2, 3],
  make(draw, level) {
    const embed = draw.pick([4, 8, 16])
    const heads = draw.pick([2, 4])
    const of = made('nn.MultiheadAttention', [embed, heads], { bias: level === 3 && draw.chance() ? false : undefined })
    return {
      program: of(),
      slips: [
        [of({ bias: false }), said.bias],
        [of({ bias: undefined }), said.noBias],
        [
          3 * (embed * embed + embed),
          both('像是忘了输出投影。', 'It looks as if the output projection was forgotten.'),
        ],
        [
          heads * 4 * (embed * embed + embed),
          both('头数不改参数的个数：每个头只拿一段。', 'The number of heads changes nothing: each takes a part.'),
        ],
      ],
      hint: both(
        'q、k、v 和输出，各一个投影；头数有关系吗？',
        'A projection each for q, k, v and the output. Does the number of heads matter?',
      ),
      rule: both(
        '四个 (E, E) 的投影，各带长 E 的偏置（`bias=False` 时没有）；头数不改总数。',
        'Four projections (E, E) with biases of E, unless `bias=False`; the number of heads does not change the sum.',
      ),
    }
  },
}

const network: CountTemplate = {
  name: 'network',
  topic: 'parameters',
  levels: [2, 3],
  make(draw, level) {
    const [a, b, c] = [draw.int(3, 10), draw.pick([5, 10, 20]), draw.int(2, 5)]
    const first =
      level === 3
        ? `nn.Conv2d(1, ${a}, 3), nn.BatchNorm2d(${a}), nn.ReLU(), nn.Flatten(), `
        : `nn.Linear(${a}, ${b}), nn.ReLU(), `
    const end = level === 3 ? a * 4 : b
    const middle = level === 3 ? '' : 'nn.Dropout(0.5), '
    const whole = (norm: string) => [`model = nn.Sequential(${norm}${middle}nn.Linear(${end}, ${c}))`]
    return {
      program: whole(first),
      slips: [
        [
          whole(first.replace(/nn\.BatchNorm2d\(\d+\), /, '')),
          both('`BatchNorm2d` 也有要学的数。', '`BatchNorm2d` learns as well.'),
        ],
        [whole(first.replaceAll(/(nn\.(?:Linear|Conv2d)\([^)]*)\)/g, '$1, bias=False)')), said.bias],
        [whole(''), both('前面的层也要算。', 'The layers before count as well.')],
      ],
      hint: both('一层一层地加；哪些层没有参数？', 'Layer by layer. Which have no parameters?'),
      rule: both(
        '`ReLU`、`Dropout`、`Flatten` 没有参数；其余各层相加。',
        '`ReLU`, `Dropout` and `Flatten` have no parameters; add up the others.',
      ),
    }
  },
}

export default [recurrent, attention, network]
