import type { Lang } from '@/lib/text'

const en = {
  share: 'Share',
  title: 'Share and export',
  close: 'Close',
  link: 'Link',
  linkNote: 'The program itself is in the link; nothing is stored anywhere.',
  tooLong: (letters: string) =>
    `This program needs a link of ${letters} characters; many sites cut links at 8,000. Send the file instead.`,
  copyLink: 'Copy link',
  copy: 'Copy',
  copied: 'Copied',
  failed: 'Could not copy',
  save: 'Download',
  export: 'Export',
  runFirst: 'Run the program first: there is nothing to export yet.',
  formats: {
    markdown: { name: 'Markdown', note: 'table for a README or an issue' },
    csv: { name: 'CSV', note: 'table for a spreadsheet' },
    mermaid: { name: 'Mermaid', note: 'flowchart, folded as the diagram is' },
    python: { name: 'PyTorch', note: 'the program, its shapes as comments' },
  },
  copyOf: (name: string) => `Copy ${name}`,
  saveOf: (name: string) => `Download ${name}`,
  embed: 'Embed',
  embedNote: 'Put the live playground with this program into your own page.',
  embedCode: 'HTML to embed',
  openHere: 'Open in Shapebook',
  output: 'output',
}

const zh: typeof en = {
  share: '分享',
  title: '分享与导出',
  close: '关闭',
  link: '链接',
  linkNote: '程序就在链接里，不会存到任何地方。',
  tooLong: (letters) => `这段程序的链接有 ${letters} 个字符，许多网站会截断超过 8,000 个字符的链接。请改为发送文件。`,
  copyLink: '复制链接',
  copy: '复制',
  copied: '已复制',
  failed: '没能复制',
  save: '下载',
  export: '导出',
  runFirst: '先运行程序，才有内容可以导出。',
  formats: {
    markdown: { name: 'Markdown', note: '表格，可贴进 README 或 issue' },
    csv: { name: 'CSV', note: '表格，可用电子表格打开' },
    mermaid: { name: 'Mermaid', note: '流程图，折叠方式与结构图一致' },
    python: { name: 'PyTorch', note: '原程序，形状写在注释里' },
  },
  copyOf: (name) => `复制 ${name}`,
  saveOf: (name) => `下载 ${name}`,
  embed: '嵌入',
  embedNote: '把可以运行的演练场连同这段程序放进你自己的网页。',
  embedCode: '嵌入用的 HTML',
  openHere: '在 Shapebook 中打开',
  output: '输出',
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
export type ShareWords = typeof en
