/** What ties an input to its label and to what is said of it. */
export interface Described {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
  readonly 'aria-label'?: string
}

/** A field that takes any Python literal, or the shape of a tensor. */
export const Text = ({
  name,
  text,
  described,
  placeholder,
}: {
  name: string
  text: string
  described: Described
  placeholder: string
}) => (
  <input
    {...described}
    name={name}
    defaultValue={text}
    placeholder={placeholder}
    autoComplete="off"
    autoCapitalize="off"
    spellCheck={false}
    enterKeyHint="done"
  />
)
