/** Where the text to copy is: the listing beside the button, the formula's own LaTeX, or a Mermaid source. */
export type Copied = 'code' | 'formula' | 'source'

/** A button that `Copy` serves, whichever page it is on. */
export function CopyButton({ what, label }: { what: Copied; label: string }) {
  return (
    <button className="copy needs-script" type="button" data-copy={what} aria-label={label} title={label}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path className="copy-sheets" d="M5.5 5.5h7v8h-7zM3.5 10.5v-8h7" />
        <path className="copy-tick" d="M3.5 8.5l3 3 6-7" />
      </svg>
    </button>
  )
}
