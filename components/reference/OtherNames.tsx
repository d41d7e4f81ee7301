import type { Spec } from '@/lib/shape/spec'

/** Other ways to call the same: the method, the variant in place, and names that PyTorch has besides. */
export function OtherNames({ spec, label }: { spec: Spec; label: string }) {
  const names = spec.kind === 'function' ? namesOf(spec) : []
  if (names.length === 0) return null
  return (
    <p className="other-names">
      {label}{' '}
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </p>
  )
}

function namesOf({ name, method, inplace, aliases = [] }: Extract<Spec, { kind: 'function' }>): string[] {
  const short = name.slice(name.lastIndexOf('.') + 1)
  return [
    ...(method === 'too' ? [`Tensor.${short}`] : []),
    ...(inplace ? [method ? `Tensor.${short}_` : `${name}_`] : []),
    ...aliases,
  ]
}
