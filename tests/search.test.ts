import { describe, expect, test } from 'vitest'
import { buildIndex, loadIndex, search } from '@/lib/search/engine'
import { entries } from '@/lib/search/entries'
import { apis } from '@/lib/registry'
import { langs } from '@/lib/text'

// the index as a browser gets it: built, written and read again
const indexes = Object.fromEntries(
  langs.map((lang) => [lang, loadIndex(JSON.stringify(buildIndex(entries(lang)).toJSON()))]),
)

describe.each(langs)('%s', (lang) => {
  const first = (query: string) => search(indexes[lang]!, query)[0]?.id
  const top = (query: string) =>
    search(indexes[lang]!, query)
      .slice(0, 5)
      .map(({ id }) => id)

  test.each(apis().map(({ name, path }) => [name, path]))('%s is found first by its exact name', (name, path) => {
    expect(first(name)).toBe(path)
  })

  test.each([
    ['conv2d', 'torch/nn/Conv2d'],
    ['nn.Conv2d', 'torch/nn/Conv2d'],
    ['Conv2D', 'torch/nn/Conv2d'],
    ['F.conv2d', 'torch/nn/functional/conv2d'],
    ['max_pool2d', 'torch/nn/functional/max_pool2d'],
    ['F.max_pool2d', 'torch/nn/functional/max_pool2d'],
    ['maxpool2d', 'torch/nn/MaxPool2d'],
    ['concat', 'torch/cat'],
    ['torch.arccos', 'torch/acos'],
    ['relu', 'torch/nn/ReLU'],
    ['relu_', 'torch/nn/functional/relu_'],
    ['torch.cat', 'torch/cat'],
    ['Tensor.view', 'torch/Tensor/view'],
    ['lstm', 'torch/nn/LSTM'],
    ['roialign', 'torchvision/ops/roi_align'],
  ])('%s, in another spelling', (query, id) => expect(first(query)).toBe(id))

  test.each([
    ['covn2d', 'torch/nn/Conv2d'],
    ['unsqeeze', 'torch/unsqueeze'],
    ['embeding', 'torch/nn/Embedding'],
    ['trasnpose', 'torch/transpose'],
  ])('%s, misspelt', (query, id) => expect(top(query)).toContain(id))

  test.each([
    ['二维卷积', 'torch/nn/Conv2d'],
    ['卷积', 'torch/nn/Conv2d'],
    ['批归一化', 'torch/nn/BatchNorm2d'],
    ['嵌入', 'torch/nn/Embedding'],
    ['最大池化', 'torch/nn/MaxPool2d'],
    ['erweijuanji', 'torch/nn/Conv2d'],
    ['conv2d 卷积', 'torch/nn/Conv2d'],
  ])('%s, in Chinese', (query, id) => expect(top(query)).toContain(id))

  test.each(['', '   ', '(((', '....', '__', '"\'`', 'ß𝒳🙂', 'a'.repeat(5000)])('%j does no harm', (query) => {
    expect(search(indexes[lang]!, query).length).toBeLessThanOrEqual(10)
  })
})
