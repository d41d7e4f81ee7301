import { trainAll, type Job } from './training'

/** Training in a thread of its own, so that the page stays alive. The page stops it by ending the worker. */

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  let told = 0
  for (const news of trainAll(data)) {
    // a message for each picture is enough
    const now = performance.now()
    if (now - told < 60 && news.done < news.total) continue
    told = now
    postMessage(news)
  }
})
