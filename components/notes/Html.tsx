/** HTML that the pipeline made from our own notes: coloured code, formulas, recorded diagrams. */
export const Html = ({
  as: Tag = 'span',
  html,
  ...rest
}: {
  as?: 'span' | 'div' | 'code'
  html: string
  className?: string
}) => <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />
