const mask = (1n << 64n) - 1n
const multiplier = 0xc6a4a7935bd1e995n
const seed = 0xc70f6907n
const buckets = 13n

const mix = (value: bigint) => value ^ (value >> 47n)
const times = (value: bigint) => (value * multiplier) & mask
const little = (bytes: readonly number[]) => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)

/** `std::hash<std::string>` of libstdc++: MurmurHash64A. */
function hash(text: string): bigint {
  const bytes = [...new TextEncoder().encode(text)]
  const whole = bytes.length & ~7
  let value = seed ^ times(BigInt(bytes.length))
  for (let at = 0; at < whole; at += 8) {
    value = times(value ^ times(mix(times(little(bytes.slice(at, at + 8))))))
  }
  if (whole < bytes.length) value = times(value ^ little(bytes.slice(whole)))
  return mix(times(mix(value)))
}

/**
 * The order in which a `std::unordered_map` of libstdc++ visits keys inserted one by one: the newest bucket first, and
 * the newest key first in its bucket. PyTorch lists keyword arguments so. Exact up to 13 keys, when the map grows.
 */
export function unorderedMapOrder(keys: readonly string[]): string[] {
  const bucket = (key: string) => hash(key) % buckets
  return keys.reduce<string[]>((order, key) => {
    const same = order.findIndex((other) => bucket(other) === bucket(key))
    return order.toSpliced(Math.max(same, 0), 0, key)
  }, [])
}
