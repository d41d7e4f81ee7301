/** The mark: a page whose cells are a tensor. The same drawing as `app/icon.svg`. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" focusable="false">
      <rect className="logo-back" x="9" y="2.5" width="20" height="20" rx="4.5" />
      <rect className="logo-front" x="3" y="9" width="20" height="20" rx="4.5" />
      <path className="logo-lines" d="M9.67 9v20M16.33 9v20M3 15.67h20M3 22.33h20" />
      <rect className="logo-cell" x="9.67" y="15.67" width="6.66" height="6.66" />
    </svg>
  )
}
