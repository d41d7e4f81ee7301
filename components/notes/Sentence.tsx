/** A sentence of the front matter; what stands between backticks is code. */
export const Sentence = ({ text }: { text: string }) =>
  text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 0 ? part : <code key={i}>{part}</code>))
