import { writeTuple } from '@/lib/shape/tuple'
import { parser } from '@lezer/python'
import { describe, expect, test } from 'vitest'
import { readRef, versions, writeRef } from '@/lib/practice/address'
import { grade, parseCount, parseShape, rightAnswer } from '@/lib/practice/grade'
import { drawRef } from '@/lib/practice/next'
import { kinds, levels, topics, type Both, type Made, type Ref } from '@/lib/practice/question'
import { api } from '@/lib/registry'
import { allKinds, ours, question, questions } from './practice/all'
import { linesOf } from './recorded'

/** Of each kind, at each level. */
const seeds = 150

interface Recorded {
  readonly question: string
  readonly runs: readonly string[]
}

const name = ({ kind, level, seed }: Ref) => `${kind}.${level}.${seed}`
const isSaid = (text: Both) => text.zh.trim() !== '' && text.en.trim() !== ''

function check({ question: made }: Made): string[] {
  const { program, answer, asked, rule, hints, told, links, steps } = made
  const wrong: string[] = []
  const must = (condition: boolean, what: string) => void (condition || wrong.push(`${name(made.ref)}: ${what}`))
  let parsesWell = true
  parser
    .parse(program.join('\n').replaceAll('…', '0'))
    .iterate({ enter: ({ type }) => void (type.isError && (parsesWell = false)) })
  must(parsesWell, 'the program does not parse')
  must(isSaid(asked) && isSaid(rule), 'words are missing')
  must(hints.length > 0 && hints.every((hint) => !('text' in hint) || isSaid(hint.text)), 'no hint')
  must(told.length > 0, 'no solution')
  must(links.length > 0 && links.every(({ api: one }) => api(one) !== undefined), `no page: ${JSON.stringify(links)}`)
  must(
    steps.every(({ lines }) => lines.length > 0),
    'an empty step',
  )
  if (answer.type === 'choice') {
    const labels = answer.choices.map(({ label }) => JSON.stringify(label))
    must(made.answer.type === 'choice' && answer.right in answer.choices, 'the answer is not among the choices')
    // lines of a program may be alike
    must(answer.isLines === true || new Set(labels).size === labels.length, 'two choices are alike')
    must(answer.choices.length >= 3 && answer.choices.length <= 9, `${answer.choices.length} choices`)
    must(grade(made, answer.right)?.isRight === true, 'the right choice is wrong')
    must(
      answer.choices.every((_, i) => grade(made, i)?.isRight === (i === answer.right)),
      'a wrong choice is right',
    )
  } else {
    const right = rightAnswer(answer) as string
    must(grade(made, right)?.isRight === true, 'the right answer is wrong')
    const slips = answer.slips.map(({ value }) => (typeof value === 'number' ? String(value) : writeTuple(value)))
    must(slips.length > 0, 'nobody goes wrong here')
    must(new Set([right, ...slips]).size === slips.length + 1, 'a slip is there twice, or is right')
    must(
      answer.slips.every(({ why }) => isSaid(why)),
      'a slip without a word',
    )
    must(
      slips.every((slip) => grade(made, slip)?.isRight === false),
      'a slip is right',
    )
    const among = hints.flatMap((hint) => ('among' in hint ? [hint.among] : []))
    must(
      among.every((all) => all.filter((one) => one === right).length === 1),
      'the hint does not hold the answer once',
    )
  }
  return wrong
}

describe.each(kinds)('%s', (kind) => {
  const made = questions(kind, seeds)

  test('its questions are whole', () => {
    expect(made.flatMap(check).slice(0, 10)).toEqual([])
  })

  test('every template is drawn, at each of its levels', () => {
    const drawn = new Set(made.map(({ question: { template, ref } }) => `${template} ${ref.level}`))
    const all = allKinds
      .get(kind)!
      .templates.flatMap((one) => (one.levels ?? levels).map((level) => `${one.name} ${level}`))
    expect(all.filter((one) => !drawn.has(one))).toEqual([])
  })

  test('the same reference gives the same question', () => {
    for (const { question: one } of made.slice(0, 60)) expect(question(one.ref).question).toEqual(one)
  })

  test('old links show what they showed, or the version says so', async () => {
    const shown = made
      .filter(({ question: { ref } }) => ref.seed < 12)
      .map(
        ({ question: { ref, program, answer } }) =>
          `${writeRef(ref)}\n${program.join('\n')}\n→ ${JSON.stringify(rightAnswer(answer))}`,
      )
    // raise `versions` in lib/practice/address.ts, then update: npx vitest run tests/practice.test.ts -u
    await expect(shown.join('\n\n')).toMatchFileSnapshot(`practice/${kind}.v${versions[kind]}.txt`)
  })

  test('PyTorch says what the engine says', () => {
    const recorded = new Map(
      (linesOf('practice.jsonl') as unknown as Recorded[]).map((line) => [line.question, line.runs]),
    )
    const compared = made.filter(({ question: { ref } }) => recorded.has(name(ref)))
    expect(compared.length, 'node scripts/practice.mjs').toBeGreaterThanOrEqual(72)
    const wrong = compared.flatMap((one) => {
      const theirs = recorded.get(name(one.question.ref))!
      const mine = one.runs.map((program) => ours(one, program))
      return mine.join('\n') === theirs.join('\n') ? [] : [{ question: name(one.question.ref), theirs, mine }]
    })
    expect(wrong.slice(0, 3)).toEqual([])
  })
})

test('there are enough templates, and every topic has some at every level', () => {
  const all = [...allKinds.values()].flatMap(({ templates }) => templates)
  expect(all.length).toBeGreaterThanOrEqual(60)
  for (const topic of topics)
    for (const level of levels)
      expect(
        all.some((one) => one.topic === topic && (one.levels ?? levels).includes(level)),
        `${topic} ${level}`,
      ).toBe(true)
})

test('names of templates are unique within their kind', () => {
  for (const { templates } of allKinds.values())
    expect(new Set(templates.map((one) => one.name)).size).toBe(templates.length)
})

test('shapes are read as people write them', () => {
  const same = [
    '(4, 64, 7)',
    '4,64,7',
    '[4 64 7]',
    '（４，６４，７）',
    'torch.Size([4, 64, 7])',
    'Size([4, 64, 7])',
    '(4, 64, 7);',
    '（4，64，7）。',
    '4x64x7',
    ' 4 × 64 × 7 ',
    '4、64、7',
    '(4, 64, 7,)',
  ]
  for (const text of same) expect(parseShape(text), text).toEqual([4, 64, 7])
  expect(parseShape('()')).toEqual([])
  expect(parseShape('torch.Size([])')).toEqual([])
  expect(parseShape('(5,)')).toEqual([5])
  expect(parseShape('5')).toEqual([5])
  for (const text of ['', '   ', 'abc', '4, -1', '4.5', '(4, y)', '1'.repeat(40), '('])
    expect(parseShape(text), text).toBeNull()
  expect(parseCount('9,472')).toBe(9472)
  expect(parseCount('９４７２')).toBe(9472)
  expect(parseCount('9472。')).toBe(9472)
  expect(parseCount('9.5')).toBeNull()
})

test('what is no answer is not graded', () => {
  const { question: made } = question({ kind: 'shape', level: 1, seed: 0 })
  expect(grade(made, 'hm')).toBeNull()
  expect(grade(question({ kind: 'line', level: 1, seed: 0 }).question, 99)).toBeNull()
})

test('addresses say which question, and whether it is still the same', () => {
  const ref = { kind: 'shape', level: 2, seed: 4711 } as const
  expect(readRef(writeRef(ref))).toEqual({ ref, isCurrent: true })
  expect(readRef('shape.2.4711')).toEqual({ ref, isCurrent: true })
  expect(readRef(`shape.2.4711.${versions.shape + 1}`)).toEqual({ ref, isCurrent: false })
  for (const text of [
    null,
    '',
    'shape',
    'shape.4.1',
    'shape.0.1',
    'size.1.1',
    'shape.1.-1',
    'shape.1.1e5',
    'shape.1.12345678',
    '__proto__.1.1',
  ])
    expect(readRef(text), String(text)).toBeNull()
})

test('questions are drawn as wished', async () => {
  const load = async (kind: Ref['kind']) => allKinds.get(kind)!
  for (const topic of topics)
    for (const level of [null, ...levels]) {
      const ref = await drawRef({ kind: null, level, topic }, load)
      expect(ref && question(ref).question.topic).toBe(topic)
      if (level) expect(ref?.level).toBe(level)
    }
  expect(await drawRef({ kind: 'states', level: null, topic: 'dtype' }, load)).toBeNull()
})
