import type { Lang } from '@/lib/text'

/** An explorer: what it is called, what it shows in one sentence, and the page it was made for. */
export interface About {
  readonly title: Readonly<Record<Lang, string>>
  readonly summary: Readonly<Record<Lang, string>>
  /** The slug of a page that has it. */
  readonly home: string
}

const about = (home: string, zh: readonly [string, string], en: readonly [string, string]): About => ({
  home,
  title: { zh: zh[0], en: en[0] },
  summary: { zh: zh[1], en: en[1] },
})

/** Every explorer there is, in the order of the gallery; `components/widgets/Explorer.tsx` has their code. */
export const explorers = {
  movement: about(
    'torch/permute',
    ['元素去了哪里', '拼接、换轴、变形、切分、收集：指着输出的一格，看它从输入的哪一格来。'],
    [
      'Where elements go',
      'Join, turn, reshape, split, gather: point at a cell of the output and see the one it came from.',
    ],
  ),
  views: about(
    'guides/view-and-reshape',
    ['视图还是副本', '一条存储、几种步幅：view 为什么会失败，permute 与 reshape 差在哪里。'],
    ['View or copy', 'One storage, several strides: why view fails, and how permute differs from reshape.'],
  ),
  windows: about(
    'torch/nn/Conv2d',
    ['滑动的窗口', '卷积、转置卷积与池化：窗口每停一处，看它盖住哪些数，算出什么。'],
    [
      'Sliding windows',
      'Convolution, transposed convolution and pooling: what each window covers, and what comes out.',
    ],
  ),
  wiring: about(
    'torch/nn/Conv2d',
    ['分组的连线', '改变 groups，看每个输出通道读哪些输入通道，参数少了多少。'],
    [
      'Grouped wiring',
      'Change groups and see which input channels feed which output, and how many parameters are saved.',
    ],
  ),
  'receptive-field': about(
    'torch/nn/Conv2d',
    ['感受野', '一串卷积与池化：最后的一格看得见输入的多大一块。'],
    ['Receptive field', 'A chain of convolutions and poolings: how much of the input one cell of the end can see.'],
  ),
  roi: about(
    'torchvision/ops/roi_align',
    ['RoI Pooling 与 RoI Align', '拖动方框，两种做法并排：一个取整取最大，一个插值取平均。'],
    [
      'RoI Pooling and RoI Align',
      'Drag a box and see both side by side: one rounds and takes maxima, one interpolates and averages.',
    ],
  ),
  normalisation: about(
    'torch/nn/BatchNorm2d',
    ['谁和谁一起归一化', 'Batch、Layer、Instance、Group、RMS：哪些数共用一份统计量，训练与评估有何不同。'],
    [
      'Who is normalised with whom',
      'Batch, layer, instance, group, RMS: which numbers share statistics, in training and in evaluation.',
    ],
  ),
  broadcasting: about(
    'guides/tensor',
    ['广播', '两个形状从右边对齐，逐维看能不能配上，结果有多大。'],
    ['Broadcasting', 'Two shapes aligned from the right: which dimensions fit, and how large the result is.'],
  ),
  promotion: about(
    'guides/tensor',
    ['dtype 提升', '两种类型相遇，结果是哪一种；Python 的数为什么地位低一些。'],
    ['dtype promotion', 'Where two types meet, which one comes out; and why a Python number counts for less.'],
  ),
  cells: about(
    'exercises/sequence-models',
    ['循环单元，一门一门算', 'RNN、LSTM、GRU：改权重和输入，看每个门的数怎样流到 h。'],
    ['A recurrent cell, gate by gate', 'RNN, LSTM, GRU: change weights and inputs and follow each gate to h.'],
  ),
  layers: about(
    'torch/nn/LSTM',
    ['output、h_n 与 c_n 从哪里来', '层数 × 方向铺成一张图，每个返回值取的是哪些格子、什么形状。'],
    [
      'Where output, h_n and c_n come from',
      'Layers × directions as one picture: which states each result takes, and its shape.',
    ],
  ),
  attention: about(
    'exercises/self-attention',
    ['缩放点积注意力', 'Q、K、V 都可以改：分数、掩码、softmax、加权和，一步一步算。'],
    ['Scaled dot-product attention', 'Edit Q, K and V: scores, mask, softmax and weighted sum, step by step.'],
  ),
  alignment: about(
    'exercises/global-attention',
    ['全局与局部注意力', 'Luong 的 dot、general、concat 打分，local-m 与 local-p 窗口，数字都可以改。'],
    [
      'Global and local attention',
      'Luong’s dot, general and concat scores, and the local-m and local-p windows, with your numbers.',
    ],
  ),
  cache: about(
    'torch/nn/functional/scaled_dot_product_attention',
    ['交叉注意力与 KV 缓存', '每一步 q、k、v 与分数的形状；有缓存和没有缓存，各算多少。'],
    ['Cross attention and the KV cache', 'The shapes of q, k, v and scores at every step, with and without a cache.'],
  ),
  autograd: about(
    'guides/autograd',
    ['计算图', '写一个表达式：前向的值、反向的梯度，一步一步走；随手切换 requires_grad、detach、no_grad。'],
    [
      'The computation graph',
      'Write an expression: values forward, gradients backward, step by step; toggle requires_grad, detach, no_grad.',
    ],
  ),
  jacobian: about(
    'exercises/vector-derivatives',
    ['雅可比矩阵与 vᵀJ', '改函数和 v：雅可比矩阵的每一格是谁对谁的导数，backward 给出的又是什么。'],
    [
      'The Jacobian and vᵀJ',
      'Change the function and v: what each cell of the Jacobian is, and what backward returns.',
    ],
  ),
  embedding: about(
    'torch/nn/Embedding',
    ['查表', '词 → 编号 → 向量：嵌入就是取出几行，梯度也只回到那几行。'],
    ['A table lookup', 'Word → index → vector: an embedding takes rows, and gradients return to those rows alone.'],
  ),
  'tf-idf': about(
    'exercises/tf-idf',
    ['TF-IDF', '改语料，看词频、文档频率和权重怎样一起变。'],
    ['TF-IDF', 'Edit the corpus and watch term frequency, document frequency and weight change together.'],
  ),
  'word-pairs': about(
    'exercises/skip-gram',
    ['Skip-gram 与 CBOW', '句子里的窗口、词对、softmax 概率，再走一步梯度下降。'],
    [
      'Skip-gram and CBOW',
      'The window over a sentence, its pairs, softmax probabilities, and one step of gradient descent.',
    ],
  ),
  approximation: about(
    'guides/universal-approximation',
    ['逼近一个函数', '泰勒、最小二乘多项式、tanh 或 ReLU 网络：在浏览器里真的拟合，比较误差。'],
    [
      'Approximating a function',
      'Taylor, least-squares polynomials, tanh or ReLU networks: really fitted in your browser, errors compared.',
    ],
  ),
  folding: about(
    'guides/why-depth',
    ['折叠', '每加一层 ReLU，就把 [0, 1] 对折一次：数一数有多少段直线。'],
    ['Folding', 'Every ReLU layer folds [0, 1] once more: count the straight pieces.'],
  ),
} as const satisfies Readonly<Record<string, About>>

export type ExplorerName = keyof typeof explorers

export const explorerNames = Object.keys(explorers) as readonly ExplorerName[]
