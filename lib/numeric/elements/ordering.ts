/**
 * In which order the algorithms of C++'s library leave numbers that are equal: PyTorch's results tell their places.
 * Source: libstdc++'s bits/stl_algo.h and bits/stl_heap.h, whose names these functions have.
 */

type Before = (a: number, b: number) => boolean

/** Ranges this short are sorted by insertion. */
const threshold = 16

const depthOf = (size: number) => 2 * Math.floor(Math.log2(Math.max(size, 1)))

function swap(items: number[], a: number, b: number): void {
  ;[items[a], items[b]] = [items[b]!, items[a]!]
}

function unguardedLinearInsert(items: number[], last: number, before: Before): void {
  const value = items[last]!
  let at = last
  while (before(value, items[at - 1]!)) {
    items[at] = items[at - 1]!
    at--
  }
  items[at] = value
}

function insertionSort(items: number[], first: number, last: number, before: Before): void {
  for (let at = first + 1; at < last; at++) {
    const value = items[at]!
    if (before(value, items[first]!)) {
      items.copyWithin(first + 1, first, at)
      items[first] = value
    } else unguardedLinearInsert(items, at, before)
  }
}

/** The median of three goes to the front, and the rest is parted by it. */
function partitionPivot(items: number[], first: number, last: number, before: Before): number {
  const [a, b, c] = [first + 1, first + Math.floor((last - first) / 2), last - 1]
  const is = (x: number, y: number) => before(items[x]!, items[y]!)
  const middle = is(a, b) ? (is(b, c) ? b : is(a, c) ? c : a) : is(a, c) ? a : is(b, c) ? c : b
  swap(items, first, middle)
  let [low, high] = [first + 1, last]
  for (;;) {
    while (before(items[low]!, items[first]!)) low++
    high--
    while (before(items[first]!, items[high]!)) high--
    if (low >= high) return low
    swap(items, low, high)
    low++
  }
}

function pushHeap(items: number[], first: number, hole: number, top: number, value: number, before: Before): void {
  let at = hole
  for (let parent = (at - 1) >> 1; at > top && before(items[first + parent]!, value); parent = (at - 1) >> 1) {
    items[first + at] = items[first + parent]!
    at = parent
  }
  items[first + at] = value
}

function adjustHeap(items: number[], first: number, hole: number, size: number, value: number, before: Before): void {
  let at = hole
  while (at < (size - 1) >> 1) {
    let child = 2 * (at + 1)
    if (before(items[first + child]!, items[first + child - 1]!)) child--
    items[first + at] = items[first + child]!
    at = child
  }
  if (size % 2 === 0 && at === (size - 2) >> 1) {
    items[first + at] = items[first + 2 * at + 1]!
    at = 2 * at + 1
  }
  pushHeap(items, first, at, hole, value, before)
}

function popHeap(items: number[], first: number, last: number, result: number, before: Before): void {
  const value = items[result]!
  items[result] = items[first]!
  adjustHeap(items, first, 0, last - first, value, before)
}

function heapSelect(items: number[], first: number, middle: number, last: number, before: Before): void {
  const size = middle - first
  for (let parent = (size - 2) >> 1; parent >= 0; parent--)
    adjustHeap(items, first, parent, size, items[first + parent]!, before)
  for (let at = middle; at < last; at++)
    if (before(items[at]!, items[first]!)) popHeap(items, first, middle, at, before)
}

export function partialSort(items: number[], middle: number, before: Before, last = items.length, first = 0): void {
  if (middle === first) return
  heapSelect(items, first, middle, last, before)
  for (let end = middle; end - first > 1;) popHeap(items, first, --end, end, before)
}

export function sort(items: number[], last: number, before: Before): void {
  const loop = (first: number, end: number, depth: number) => {
    let [stop, left] = [end, depth]
    while (stop - first > threshold) {
      if (left-- === 0) return partialSort(items, stop, before, stop, first)
      const cut = partitionPivot(items, first, stop, before)
      loop(cut, stop, left)
      stop = cut
    }
  }
  loop(0, last, depthOf(last))
  insertionSort(items, 0, Math.min(threshold, last), before)
  for (let at = threshold; at < last; at++) unguardedLinearInsert(items, at, before)
}

export function nthElement(items: number[], nth: number, before: Before): void {
  let [first, last, depth] = [0, items.length, depthOf(items.length)]
  if (nth >= last) return
  while (last - first > 3) {
    if (depth-- === 0) {
      heapSelect(items, first, nth + 1, last, before)
      return swap(items, first, nth)
    }
    const cut = partitionPivot(items, first, last, before)
    if (cut <= nth) first = cut
    else last = cut
  }
  insertionSort(items, first, last, before)
}

/** `quick_select_template` of ATen/native/Sorting.cpp. */
export function quickSelect(items: number[], k: number, after: Before): void {
  let [left, right] = [0, items.length - 1]
  const order = (a: number, b: number) => {
    if (after(items[a]!, items[b]!)) swap(items, a, b)
  }
  while (right > left) {
    if (right === left + 1) return order(left, right)
    swap(items, left + Math.floor((right - left) / 2), left + 1)
    order(left + 1, right)
    order(left, right)
    order(left + 1, left)
    let [i, j] = [left + 1, right]
    const pivot = items[left]!
    for (;;) {
      do i++
      while (after(pivot, items[i]!))
      do j--
      while (after(items[j]!, pivot))
      if (j < i) break
      swap(items, i, j)
    }
    swap(items, left, j)
    if (j <= k) left = i
    if (j >= k) right = j - 1
  }
}
