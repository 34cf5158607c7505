const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
/** The first day that a ZIP archive can name: 1980-01-01, at midnight. */
const STILL = 0x00210000;

/**
 * Sets the time of every file in a ZIP archive to the same moment, in place: the same report is the same bytes, and
 * no clock of the server shows. Layout: PKWARE's APPNOTE, 4.3.7, 4.3.12 and 4.3.16.
 * @throws RangeError where the bytes are no such archive.
 */
export function stillZip(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_LENGTH;
  expectAt(view, end, END_OF_DIRECTORY);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expectAt(view, at, CENTRAL_HEADER);
    const local = view.getUint32(at + 42, true);
    expectAt(view, local, LOCAL_HEADER);
    view.setUint32(local + 10, STILL, true);
    view.setUint32(at + 12, STILL, true);
    at += CENTRAL_LENGTH + lengths(view, at + 28);
  }
  return archive;
}

/** Of the name, the extra field and the comment. */
function lengths(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint16(at + 2, true) + view.getUint16(at + 4, true);
}

function expectAt(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new RangeError('No ZIP archive without a comment.');
}
