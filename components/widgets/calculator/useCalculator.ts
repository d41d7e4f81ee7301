import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Answer, Fields, Form, Problems } from '@/lib/calculator'
import { fromQuery, toQuery, withOthers } from '@/lib/calculator/address'
import { settle } from '@/lib/calculator/field'
import { loadEngine, type Engine } from './engine'
import { readForm, writeForm } from './elements'

const noProblems: Problems = {}

/**
 * The state of a calculator: the texts of its fields. The inputs are uncontrolled, so that what a reader typed before
 * the script came is kept; what is not typed (a paste, a fix, an address) is written into them.
 */
export function useCalculator(name: string, file: string, form: Form, first: Answer) {
  const element = useRef<HTMLFormElement>(null)
  const isFilling = useRef(false)
  const [fields, setFields] = useState<Fields>(form.initial)
  const [engine, setEngine] = useState<Engine | null>(null)
  const loading = useRef<Promise<Engine | null>>(null)

  const wake = useCallback(() => {
    loading.current ??= loadEngine(name, file, form).then(
      (loaded) => {
        setEngine(loaded)
        return loaded
      },
      () => {
        // no network: what is shown stays, and the next touch tries again
        loading.current = null
        return null
      },
    )
    return loading.current
  }, [name, file, form])

  const type = useCallback(() => {
    setFields((current) => settle(form, current, readForm(element.current!, form, current)))
    void wake()
  }, [form, wake])

  const fill = useCallback(
    (next: Fields) => {
      isFilling.current = true
      setFields(next)
      void wake()
    },
    [wake],
  )

  // after every fill the inputs that are shown now hold the new texts
  useLayoutEffect(() => {
    if (!isFilling.current) return
    isFilling.current = false
    writeForm(element.current!, form, fields)
  }, [form, fields])

  useEffect(() => {
    const typed = readForm(element.current!, form, form.initial)
    const next = toQuery(form, typed) === '' ? fromQuery(form, location.search) : typed
    if (toQuery(form, next) !== '') fill(next)
    element.current!.dataset.ready = ''
  }, [form, fill])

  useAddress(form, fields)
  const slow = useDeferredValue(fields)
  const [meetings, meet] = useState(0)
  useEffect(() => {
    void engine?.meet(slow).then((isNew) => isNew && meet((count) => count + 1))
  }, [engine, slow])
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the engine knows more after each meeting
  const result = useMemo(() => engine?.calculate(slow), [engine, slow, meetings])
  const [good, setGood] = useState(first)
  if (result?.answer && result.answer !== good) setGood(result.answer)
  return { element, fields, engine, good, problems: result?.problems ?? noProblems, type, fill, wake }
}

/** Keep the address in step, a moment after the last change. */
function useAddress(form: Form, fields: Fields) {
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const timer = setTimeout(() => {
      const address = `${location.pathname}${withOthers(form, toQuery(form, fields), location.search)}${location.hash}`
      window.history.replaceState(null, '', address)
    }, 250)
    return () => clearTimeout(timer)
  }, [form, fields])
}
