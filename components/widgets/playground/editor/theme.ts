import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags as t } from '@lezer/highlight'

/** The colours of the listings in notes. */
const colours = HighlightStyle.define([
  { tag: [t.keyword, t.operatorKeyword, t.self], color: 'light-dark(#a0111f, #ff9492)' },
  { tag: [t.string, t.special(t.string)], color: 'light-dark(#032563, #addcff)' },
  { tag: [t.number, t.bool, t.null], color: 'light-dark(#023b95, #91cbff)' },
  {
    tag: [t.function(t.variableName), t.function(t.definition(t.variableName)), t.definition(t.className), t.meta],
    color: 'light-dark(#622cbc, #dbb7ff)',
  },
  { tag: t.comment, color: 'light-dark(#66707b, #bdc4cc)' },
  { tag: t.invalid, color: 'var(--danger)' },
])

const look = EditorView.theme({
  '&': { blockSize: '100%', color: 'var(--ink)', backgroundColor: 'transparent', fontSize: 'var(--code-size)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    lineHeight: '1.6',
    fontVariantLigatures: 'none',
    scrollbarWidth: 'thin',
  },
  '.cm-content': { paddingBlock: '0.75rem', caretColor: 'var(--accent)' },
  '.cm-line': { paddingInline: '0.5rem 1.5rem' },
  '.cm-gutters': { color: 'var(--ink-faint)', backgroundColor: 'var(--field)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minInlineSize: '2.6rem', paddingInline: '0.25rem 0.6rem' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in oklch, var(--hover) 60%, transparent)' },
  '.cm-activeLineGutter': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '.cm-cursor': { borderInlineStart: '2px solid var(--accent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(oklch(0.88 0.06 188), oklch(0.36 0.06 190))',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    outline: '1px solid var(--accent-line)',
  },

  '.cm-shape': {
    marginInlineStart: '2.5ch',
    color: 'var(--accent)',
    fontSize: '0.85em',
    fontStyle: 'normal',
    userSelect: 'none',
    whiteSpace: 'nowrap',
  },
  '.cm-shape i, .cm-shape b': { color: 'var(--ink-faint)', fontStyle: 'normal', fontWeight: '400' },
  '.cm-failed': { backgroundColor: 'var(--danger-soft) !important', boxShadow: 'inset 3px 0 var(--danger)' },
  '.cm-said': {
    position: 'sticky',
    insetInlineStart: '0',
    inlineSize: 'fit-content',
    maxInlineSize: 'min(100%, 60rem)',
    paddingInline: '0.5rem 1rem',
    paddingBlock: '0 0.3rem',
    color: 'var(--danger)',
    backgroundColor: 'var(--danger-soft)',
    boxShadow: 'inset 3px 0 var(--danger)',
    fontSize: '0.85em',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  // below the line where there is no room beside it
  '@container editor (inline-size < 36rem)': {
    '.cm-shape': { display: 'block', marginInlineStart: '0', paddingBlockEnd: '0.2rem' },
    '.cm-shape i': { display: 'none' },
  },
})

export const theme = [syntaxHighlighting(colours), look]
