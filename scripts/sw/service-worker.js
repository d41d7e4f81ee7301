/* global build */
/**
 * Keeps what a reader has opened, for the time without a network. `build` is written above this by scripts/sw.mjs:
 * `files`, whose addresses change with their contents; `first`, what the page for unknown addresses needs; and `base`.
 */
const kept = 'kept'
const pages = 'pages'
const files = new Set(build.files)

/** Milliseconds after which an older copy of a page is better than waiting for the network. */
const patience = 4000

const pathOf = (url) => url.slice(self.location.origin.length)
/** Without what Next adds to tell its requests apart. */
const pageOf = (url) => pathOf(url).replace(/[?#].*/, '')

self.addEventListener('install', (event) =>
  event.waitUntil(caches.open(kept).then((cache) => addMissing(cache, build.first))),
)

self.addEventListener('activate', (event) => event.waitUntil(dropStale().then(() => self.clients.claim())))

// A page that was there before its service worker tells what it has loaded.
self.addEventListener('message', (event) =>
  event.waitUntil(Promise.all(event.data.keep.filter(isOurs).map((url) => answer(new Request(url), false)))),
)

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && isOurs(request.url)) event.respondWith(answer(request, request.mode === 'navigate'))
})

const isOurs = (url) => url.startsWith(`${self.location.origin}${build.base}/`) && !url.endsWith('/sw.js')

const answer = (request, isVisit) =>
  files.has(pathOf(request.url)) || request.url.includes('/_next/static/')
    ? fromKept(request)
    : fromNetwork(request, isVisit)

/** A file whose address is its version is never asked for twice. */
async function fromKept(request) {
  const cache = await caches.open(kept)
  const path = pathOf(request.url)
  const found = await cache.match(path)
  if (found) return found
  const response = await fetch(request)
  if (response.ok) await cache.put(path, response.clone())
  return response
}

/** Pages and indexes: the newest there is. */
async function fromNetwork(request, isVisit) {
  const cache = await caches.open(pages)
  const page = pageOf(request.url)
  const fetched = fetch(request).then((response) => {
    if (response.ok && !response.redirected) void cache.put(page, response.clone())
    return response
  })
  const late = new Promise((_, reject) => setTimeout(reject, patience, new Error('late')))
  try {
    return await Promise.race([fetched, late])
  } catch {
    const found = (await cache.match(page)) ?? (isVisit ? await caches.match(build.first[0]) : undefined)
    return found ?? fetched
  }
}

async function addMissing(cache, paths) {
  for (const path of paths) if (!(await cache.match(path))) await cache.add(path)
}

/** Files of former builds, and pages that would ask for them. */
async function dropStale() {
  const cache = await caches.open(kept)
  for (const { url } of await cache.keys())
    if (!files.has(pathOf(url)) && !build.first.includes(pathOf(url))) await cache.delete(url)
  const visited = await caches.open(pages)
  for (const request of await visited.keys()) {
    const text = await (await visited.match(request)).text()
    const needed = text.match(/\/_next\/static\/[^"'\\\s)?]+/g) ?? []
    if (needed.some((path) => !files.has(build.base + path))) await visited.delete(request)
  }
}
