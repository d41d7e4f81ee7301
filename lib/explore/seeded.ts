import { Twister } from '@/lib/numeric/random/twister'

/** `torch.manual_seed(seed); torch.randint(0, 10, (count,))` */
export function digits(seed: number, count: number): number[] {
  const from = new Twister(seed)
  return Array.from({ length: count }, () => from.word() % 10)
}
