import type { ReactNode } from 'react'

/** What it means, in words. Of an error, PyTorch's own words come first, then ours. */
export const Says = ({
  error,
  children,
}: {
  error?: { readonly type: string; readonly message: string } | null
  children?: ReactNode
}) => (
  <div className="ex-says" data-kind={error ? 'error' : undefined}>
    {error && (
      <p>
        <samp translate="no">
          {error.type}: {error.message}
        </samp>
      </p>
    )}
    {children && <p>{children}</p>}
  </div>
)
