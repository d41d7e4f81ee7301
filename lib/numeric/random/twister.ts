const [size, middle] = [624, 397]

/** PyTorch's generator of random numbers on the CPU: the Mersenne Twister. Source: ATen/core/MT19937RNGEngine.h. */
export class Twister {
  private state = new Uint32Array(size)
  private next = size
  /** Normal numbers come in pairs; the second of the last pair. */
  private spare: number | null = null

  /** @param seed its lower 32 bits count */
  constructor(seed: number) {
    this.state[0] = seed >>> 0
    for (let at = 1; at < size; at++) {
      const before = this.state[at - 1]!
      this.state[at] = Math.imul(1812433253, before ^ (before >>> 30)) + at
    }
  }

  copy(): Twister {
    const made = new Twister(0)
    made.state = this.state.slice()
    made.next = this.next
    made.spare = this.spare
    return made
  }

  private twist(): void {
    const { state } = this
    for (let at = 0; at < size; at++) {
      const both = (state[at]! & 0x80000000) | (state[(at + 1) % size]! & 0x7fffffff)
      state[at] = state[(at + middle) % size]! ^ (both >>> 1) ^ (both & 1 ? 0x9908b0df : 0)
    }
    this.next = 0
  }

  /** 32 bits. */
  word(): number {
    if (this.next === size) this.twist()
    let bits = this.state[this.next++]!
    bits ^= bits >>> 11
    bits ^= (bits << 7) & 0x9d2c5680
    bits ^= (bits << 15) & 0xefc60000
    return (bits ^ (bits >>> 18)) >>> 0
  }

  /** Words that nobody looks at. */
  skip(count: number): void {
    for (let left = count; left > 0;) {
      if (this.next === size) this.twist()
      const step = Math.min(size - this.next, left)
      this.next += step
      left -= step
    }
  }

  /** 64 bits, as a remainder: a double could not hold them. */
  remainder(range: number): number {
    const [high, low] = [BigInt(this.word()), BigInt(this.word())]
    return Number(((high << 32n) | low) % BigInt(range))
  }

  /** From 0 to 1, of 24 bits. */
  float(): number {
    return (this.word() & 0xffffff) / 2 ** 24
  }

  /** From 0 to 1, of 53 bits. */
  double(): number {
    const high = this.word() & 0x1fffff
    return (high * 2 ** 32 + this.word()) / 2 ** 53
  }

  /** Source: `normal_distribution` of ATen/core/DistributionsHelper.h. */
  normal(): number {
    if (this.spare !== null) {
      const found = this.spare
      this.spare = null
      return found
    }
    const [u1, u2] = [this.double(), this.double()]
    const radius = Math.sqrt(-2 * Math.log1p(-u2))
    const theta = 2 * Math.PI * u1
    this.spare = radius * Math.sin(theta)
    return radius * Math.cos(theta)
  }
}
