import { ConcreteHyperlink, type IContext, type ParagraphChild } from 'docx';
import type { Writer } from './writer.ts';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** The library's own links take their id by chance; these are numbered, so that the same report is the same file. */
class NumberedLink extends ConcreteHyperlink {
  readonly #url: string;

  constructor(url: string, children: readonly ParagraphChild[], number: number) {
    super(children, `Link${number}`);
    this.#url = url;
  }

  override prepForXml(context: IContext): ReturnType<ConcreteHyperlink['prepForXml']> {
    context.viewWrapper.Relationships.addRelationship(this.linkId, RELATIONSHIP, this.#url, 'External');
    return super.prepForXml(context);
  }
}

/** A link to a page; its words alone where the address is none, since Word refuses a whole file for one such. */
export function externalLink(
  url: string,
  children: readonly ParagraphChild[],
  { next }: Writer,
): ParagraphChild[] {
  return URL.canParse(url) ? [new NumberedLink(new URL(url).href, children, next('link'))] : [...children];
}
