/**
 * Shown in the browser where it can be, and kept under a name (RFC 6266): as it is, for programs that read it (RFC 8187),
 * and as far as it is ASCII.
 */
export function inlineAs(filename: string): string {
  return `inline; filename="${ascii(filename)}"; filename*=UTF-8''${encoded(filename)}`;
}

/** An accent gives way to its letter. */
function ascii(filename: string): string {
  return filename
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-/, '');
}

function encoded(filename: string): string {
  return encodeURIComponent(filename).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
