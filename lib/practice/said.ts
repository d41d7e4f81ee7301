import { both } from './question'

/** What has gone wrong where somebody answers one of the usual wrong shapes. */
export const said = {
  padding: both('像是忘了 `padding`。', 'It looks as if `padding` was forgotten.'),
  onePadding: both('`padding` 在两边都要补，所以要乘 2。', '`padding` is added on both sides: count it twice.'),
  stride: both('像是忘了 `stride`。', 'It looks as if `stride` was forgotten.'),
  poolStride: both(
    '池化的 `stride` 不写时等于 `kernel_size`，不是 1。',
    'A pool whose `stride` is not given moves by `kernel_size`, not by 1.',
  ),
  dilation: both(
    '像是忘了 `dilation`：核被撑开了。',
    'It looks as if `dilation` was forgotten: it spreads the kernel.',
  ),
  ceil: both('这里向下取整，不是向上。', 'The division is rounded down here, not up.'),
  floor: both('`ceil_mode=True`：这里向上取整。', '`ceil_mode=True`: the division is rounded up here.'),
  swapped: both('高和宽换了位置。', 'Height and width are swapped.'),
  channels: both(
    '输出通道数是 `out_channels`，不是 `in_channels`。',
    'There are `out_channels` channels, not `in_channels`.',
  ),
  outputPadding: both('像是忘了 `output_padding`。', 'It looks as if `output_padding` was forgotten.'),
  unflattened: both('`Flatten` 从第 1 维开始，批次维留着。', '`Flatten` begins at dimension 1: the batch stays.'),
  kept: both('没有 `keepdim=True`，被归约的维就不见了。', 'Without `keepdim=True` a reduced dimension is gone.'),
  lost: both('`keepdim=True`：被归约的维留下来，大小为 1。', '`keepdim=True`: a reduced dimension stays, with size 1.'),
  otherDim: both('算到另一维上去了。', 'This is along another dimension.'),
  stack: both('`stack` 会加出一个新维，`cat` 不会。', '`stack` makes a new dimension, `cat` does not.'),
  cat: both('`cat` 沿着已有的维接起来，不加新维。', '`cat` joins along a dimension that is there; it makes none.'),
  batchFirst: both('看一看 `batch_first`。', 'Look at `batch_first`.'),
  directions: both('像是忘了双向：有两个方向。', 'It looks as if `bidirectional=True` was forgotten: two directions.'),
  layers: both('像是忘了 `num_layers`。', 'It looks as if `num_layers` was forgotten.'),
  projection: both('像是忘了 `proj_size`。', 'It looks as if `proj_size` was forgotten.'),
  bias: both('像是忘了偏置。', 'It looks as if the bias was not counted.'),
  noBias: both('`bias=False`：没有偏置。', '`bias=False`: there is no bias.'),
  groups: both(
    '像是忘了 `groups`：每个核只看一组里的通道。',
    'It looks as if `groups` was forgotten: a kernel sees the channels of its group alone.',
  ),
  order: both('各维的次序不对。', 'The dimensions are in another order.'),
  lastOnly: both(
    '`Linear` 只换最后一维，前面的都留着。',
    '`Linear` changes the last dimension alone; all before it stay.',
  ),
} as const
