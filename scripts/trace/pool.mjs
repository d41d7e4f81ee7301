import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** A program may run so long before it is interrupted, and so long before its whole CPython is given up. */
const limit = 20_000
const patience = 30_000

/** Some CPythons that run programs; one that no longer answers is replaced. */
export class Pool {
  #queue = []
  #workers = new Set()
  #idle = []

  constructor(count) {
    for (let i = 0; i < count; i++) this.#start()
  }

  get waiting() {
    return this.#queue.length
  }

  /** What a program did. Never rejects. */
  trace(source) {
    return new Promise((resolve) => {
      this.#queue.push({ source, resolve })
      this.#next()
    })
  }

  async close() {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()))
  }

  #start() {
    // a recursion of a thousand calls, as deep as Python permits, needs more than the usual 4 MB of stack
    const worker = new Worker(path.join(import.meta.dirname, 'worker.mjs'), { resourceLimits: { stackSizeMb: 32 } })
    this.#workers.add(worker)
    worker.on('error', (error) => {
      // one that never came up would never come up
      if (!worker.isReady) throw error
      this.#replace(worker, { type: 'InternalError', message: String(error), line: null })
    })
    worker.on('message', (message) => this.#told(worker, message))
  }

  #told(worker, message) {
    const { job } = worker
    worker.isReady = true
    if (job) {
      clearTimeout(job.timer)
      worker.job = null
      job.resolve(message.result)
    }
    if (message.isFull) return this.#replace(worker)
    this.#idle.push(worker)
    this.#next()
  }

  #next() {
    if (this.#queue.length === 0 || this.#idle.length === 0) return
    const worker = this.#idle.pop()
    const job = this.#queue.shift()
    const message = 'The program was stopped: it runs too long.'
    job.timer = setTimeout(() => this.#replace(worker, { type: 'TimeLimit', message, line: null }), patience)
    worker.job = job
    worker.postMessage({ source: job.source, limit })
  }

  #replace(worker, error) {
    const { job } = worker
    worker.job = null
    this.#workers.delete(worker)
    worker.removeAllListeners()
    void worker.terminate()
    if (job) {
      clearTimeout(job.timer)
      job.resolve({ stdout: '', error, steps: [], totals: { parameters: 0, flops: 0, bytes: 0 } })
    }
    this.#start()
  }
}
