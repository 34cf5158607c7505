/** What is used of pdfkit, which ships no types of its own. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  export interface StructureContent {
    readonly refs: readonly object[];
  }

  export interface StructureElement {
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface Outline {
    addItem(
      title: string,
      options: {
        readonly top: number;
        readonly left: number;
        readonly fit: false;
        readonly expanded?: boolean;
      },
    ): Outline;
  }

  export default class PDFDocument extends Readable {
    constructor(options: object);
    readonly page: { readonly width: number; readonly height: number };
    readonly outline: Outline;
    readonly info: { CreationDate?: Date };
    markContent(tag: string): this;
    markStructureContent(tag: string): StructureContent;
    struct(type: string, options?: object): StructureElement;
    addStructure(element: StructureElement): this;
    addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void;
    endMarkedContent(): this;
    goTo(x: number, y: number, width: number, height: number, name: string, options?: object): this;
    link(x: number, y: number, width: number, height: number, url: string, options?: object): this;
    annotate(x: number, y: number, width: number, height: number, options: object): this;
    end(): void;
    appendXML(xml: string): void;
    /** Writes the properties into the metadata. */
    _addInfo(): void;
    /** `family` is the name under which the font is found again. */
    font(source: unknown, family?: string | number, size?: number): this;
    fontSize(size: number): this;
    translate(x: number, y: number): this;
  }
}
