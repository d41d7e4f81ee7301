import type { Lang } from '@/lib/text'

const en = {
  reset: 'Reset',
  play: 'Play',
  pause: 'Pause',
  back: 'Back',
  next: 'Next',
  step: 'Step',
  stepOf: (step: number, count: number) => `${step} of ${count}`,
  between: (min: number, max: number) => `a whole number from ${min} to ${max}`,
  number: 'a number',
}

const zh: typeof en = {
  reset: '还原',
  play: '播放',
  pause: '暂停',
  back: '上一步',
  next: '下一步',
  step: '步骤',
  stepOf: (step, count) => `第 ${step} 步，共 ${count} 步`,
  between: (min, max) => `${min} 到 ${max} 之间的整数`,
  number: '一个数',
}

/** Words that all explorers have in common. */
export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
