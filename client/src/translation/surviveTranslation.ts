/**
 * Lets React go on in a page that the browser translates. A translator takes text nodes out of the page and puts
 * elements of its own in their place, and React then asks the page to move, remove or write into nodes that are not
 * there any more, which throws and ends the page. With this, what stands in the place of a text is moved and removed
 * for it, and a text that changes comes back into its place, where the translator finds it as it does any new text.
 *
 * `Node.prototype` is where this holds for every component, those of libraries included. Translators run in a world
 * of their own and do not come past here; what they do is learned from an observer.
 */
export function surviveTranslation(page: Document): void {
  const standIns = new StandIns(page);
  const { appendChild, insertBefore, removeChild } = Node.prototype;
  const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');

  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    if (child.parentNode === this) return removeChild.call(this, child) as Child;
    const there = standIns.of(child, this);
    if (there !== undefined) removeChild.call(this, there);
    return child;
  };

  Node.prototype.insertBefore = function <New extends Node>(this: Node, node: New, next: Node | null): New {
    const moved = movedFor(this, node);
    const before = next === null || next.parentNode === this ? next : (standIns.of(next, this) ?? null);
    insertBefore.call(this, moved, before);
    return node;
  };

  Node.prototype.appendChild = function <New extends Node>(this: Node, node: New): New {
    appendChild.call(this, movedFor(this, node));
    return node;
  };

  if (nodeValue?.set === undefined) return;
  const { set } = nodeValue;
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...nodeValue,
    set(this: Node, value: string | null) {
      if (this instanceof Text && this.parentNode === null) {
        const there = standIns.inPlaceOf(this);
        if (there?.parentNode) there.parentNode.replaceChild(this, there);
      }
      set.call(this, value);
    },
  });

  /** A text that is moved takes its translation along. */
  function movedFor(parent: Node, node: Node): Node {
    return node instanceof Text && node.parentNode !== parent ? (standIns.of(node, parent) ?? node) : node;
  }
}

/** What translators have put in the place of texts. */
class StandIns {
  readonly #by = new WeakMap<Node, Node>();
  readonly #observer = new MutationObserver((records) => this.#learn(records));

  constructor(page: Document) {
    this.#observer.observe(page, { childList: true, subtree: true });
  }

  /** The child of `parent` that shows a node now; undefined where nothing does. */
  of(node: Node, parent: Node): Node | undefined {
    return this.#find(node, (candidate) => candidate.parentNode === parent);
  }

  /** What shows a text that is not in the page itself. */
  inPlaceOf(text: Text): Node | undefined {
    return this.#find(text, (candidate) => candidate.parentNode !== null);
  }

  #find(node: Node, isThere: (candidate: Node) => boolean): Node | undefined {
    this.#learn(this.#observer.takeRecords());
    const seen = new Set<Node>();
    let candidate: Node | undefined = node;
    while (candidate !== undefined && !seen.has(candidate)) {
      if (isThere(candidate)) return candidate;
      seen.add(candidate);
      candidate = this.#by.get(candidate) ?? fontAround(candidate);
    }
    return undefined;
  }

  #learn(records: readonly MutationRecord[]): void {
    for (const record of records) {
      for (const node of record.removedNodes) {
        const other = node instanceof Text || isFont(node) ? standInIn(record) : undefined;
        if (other !== undefined) this.#by.set(node, other);
      }
    }
  }
}

/** What came in the same step as something went, or the element that was put beside it just before. */
function standInIn({ addedNodes: [added], previousSibling, nextSibling }: MutationRecord): Node | undefined {
  if (added !== undefined) return added;
  return [previousSibling, nextSibling].find((node) => node !== null && isFont(node)) ?? undefined;
}

function fontAround({ parentNode }: Node): Node | undefined {
  return parentNode !== null && isFont(parentNode) ? parentNode : undefined;
}

/** Translators wrap what they write in an element that pages have not used for decades. */
function isFont(node: Node): boolean {
  return node instanceof HTMLElement && node.localName === 'font';
}
