import { readPdf } from './pdf.ts';
import { unzip } from './unzip.ts';

/** What people read in a file of a report, whatever its format. */
export async function readable(format: string, body: string | Uint8Array): Promise<string> {
  if (typeof body === 'string') return body;
  if (format === 'pdf') return (await readPdf(body)).pages.join(' ');
  return [...unzip(body).values()].map((file) => new TextDecoder().decode(file)).join(' ');
}
