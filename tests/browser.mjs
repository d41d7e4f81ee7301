/**
 * Finds a Chromium for the tests: `$CHROMIUM_PATH`, then one that the machine has, then the one of the npm package
 * `@sparticuz/chromium`, unpacked with its own libraries and fonts
 * (x86-64 Linux only; `CHROMIUM_PATH=npm` asks for it).
 */
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import tar from 'tar-fs'

const modules = join(import.meta.dirname, '../node_modules')

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** @returns {Promise<{ executablePath: string, env?: Record<string, string> }>} launch options of Playwright */
export async function findBrowser() {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted === 'npm') return unpackBrowser()
  if (wanted) return { executablePath: wanted }
  const found = installed.find((path) => existsSync(path))
  return found ? { executablePath: found } : unpackBrowser()
}

/** Unpacks the Chromium of the npm package, once per version. */
async function unpackBrowser() {
  const source = join(modules, '@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const folder = join(modules, `.cache/chromium-${version}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    await unpackInto(unfinished, source)
    renameSync(unfinished, folder)
  }
  // Without any font configuration every letter would be 0 px wide.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'libraries/lib'), ...fonts },
  }
}

async function unpackInto(folder, source) {
  // The package always unpacks into $TMPDIR, and takes whatever `chromium` already lies there, of any version.
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR

  // It ships nss and its kin as well, but would unpack them on AWS Lambda alone.
  const libraries = createReadStream(join(source, 'bin/al2023.tar.br'))
  await pipeline(libraries, createBrotliDecompress(), tar.extract(join(folder, 'libraries')))
}
