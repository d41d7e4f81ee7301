'use client'

import { useEffect } from 'react'

const base = process.env.BASE_PATH ?? ''

/** Lets the service worker of the built site keep what is opened here, for the time without a network. */
export function Offline() {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    const workers = navigator.serviceWorker
    const isKept = workers.controller !== null
    void workers
      .register(`${base}/sw.js`, { scope: `${base}/` })
      .then(() => workers.ready)
      .then(({ active }) => {
        // it was not there yet when this page and its files were fetched
        if (!isKept) active?.postMessage({ keep: [location.href, ...loaded()] })
      })
      // a private window may forbid it
      .catch(() => {})
  }, [])
  return null
}

const loaded = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}${base}/`))
