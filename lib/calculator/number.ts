const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

const scaled = (value: number, step: number, units: readonly string[]): string => {
  const level = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, value)) / Math.log(step)))
  return `${short.format(value / step ** level)}${units[level]}`
}

/** `9,472`; past 15 digits in powers of ten. */
export const countText = (value: number): string =>
  value < 1e15 ? grouped.format(value) : value.toExponential(3).replace(/e\+?(\d+)/, ' × 10^$1')

/** `944.1 M`: thousands, millions … of something counted. */
export const compactText = (value: number): string => scaled(value, 1000, ['', ' K', ' M', ' G', ' T', ' P', ' E'])

/** `12.25 MiB`. */
export const bytesText = (value: number): string =>
  scaled(value, 1024, [' B', ' KiB', ' MiB', ' GiB', ' TiB', ' PiB', ' EiB'])
