import { Fragment } from 'react'

/** A full Python name as a heading; in a narrow window it breaks where its words end. */
export function ApiName({ name }: { name: string }) {
  const dot = name.lastIndexOf('.') + 1
  return (
    <h1 className="api-name">
      <span>
        <Breakable text={name.slice(0, dot)} />
      </span>
      <Breakable text={name.slice(dot)} />
    </h1>
  )
}

const Breakable = ({ text }: { text: string }) =>
  text.split(/(?<=[._])|(?<=[a-z])(?=[A-Z])/).map((word, i) => (
    <Fragment key={i}>
      {word}
      <wbr />
    </Fragment>
  ))
