/**
 * As much of a document as Observable Plot needs to draw, without a browser (Plot's own pages draw on the server in the
 * same way). Its style element is left out: explorer.css has what it says, where the content security policy allows it.
 */
export class VirtualDocument {
  readonly documentElement = new VirtualElement(this, 'html')

  createElementNS = (_namespace: string, name: string) => new VirtualElement(this, name)
  createElement = (name: string) => new VirtualElement(this, name)
  createTextNode = (text: string) => new VirtualText(text)
  querySelector = () => null
  querySelectorAll = () => []
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

class VirtualText {
  parentNode: VirtualElement | null = null
  constructor(public nodeValue: string) {}

  toHtml = () => escape(this.nodeValue)
}

type Node = VirtualElement | VirtualText

class VirtualElement {
  readonly attributes = new Map<string, string>()
  readonly style = { setProperty() {}, removeProperty() {} }
  children: Node[] = []
  parentNode: VirtualElement | null = null

  constructor(
    readonly ownerDocument: VirtualDocument,
    readonly tagName: string,
  ) {}

  setAttribute(name: string, value: unknown) {
    this.attributes.set(name, String(value))
  }
  setAttributeNS(_: string, name: string, value: unknown) {
    this.setAttribute(name, value)
  }
  getAttribute = (name: string) => this.attributes.get(name) ?? null
  getAttributeNS = (_: string, name: string) => this.getAttribute(name)
  hasAttribute = (name: string) => this.attributes.has(name)
  hasAttributeNS = (_: string, name: string) => this.hasAttribute(name)
  removeAttribute = (name: string) => void this.attributes.delete(name)
  removeAttributeNS = (_: string, name: string) => this.removeAttribute(name)
  addEventListener() {}
  removeEventListener() {}
  dispatchEvent() {}

  append(...nodes: (Node | string)[]) {
    for (const node of nodes) this.appendChild(typeof node === 'string' ? new VirtualText(node) : node)
  }
  appendChild = (node: Node) => this.insertBefore(node, null)
  insertBefore(node: Node, next: Node | null) {
    if (node.parentNode) node.parentNode.removeChild(node)
    const at = next ? this.children.indexOf(next) : this.children.length
    this.children.splice(at, 0, node)
    node.parentNode = this
    return node
  }
  removeChild(node: Node) {
    this.children = this.children.filter((one) => one !== node)
    node.parentNode = null
    return node
  }
  querySelector = () => null
  querySelectorAll = () => []

  set textContent(text: unknown) {
    this.children = text === null || text === undefined || text === '' ? [] : [new VirtualText(String(text))]
  }
  get firstChild(): Node | null {
    return this.children[0] ?? null
  }

  toHtml(): string {
    if (this.tagName === 'style') return ''
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${escape(value)}"`).join('')
    return `<${this.tagName}${attributes}>${this.children.map((one) => one.toHtml()).join('')}</${this.tagName}>`
  }
}
