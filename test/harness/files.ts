import type { UploadView } from '../../src/evidence/file.view.js';
import type { Receipt } from '../../src/incidents/receipt.view.js';
import type { Problem } from '../../src/shared/problem.js';
import type { Answer, Client, Json } from './client.js';

const API = '/api/v1/incidents';

/** A file as somebody has it on the phone. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Send the parts of a file as the console does; `last` leaves the rest of them out. */
export async function sendParts(
  client: Client,
  incident: string,
  { name, bytes }: SentFile,
  last = Number.MAX_SAFE_INTEGER,
): Promise<Answer<UploadView & Problem>> {
  const input = { fileName: name, size: bytes.length };
  const begun = await client.post<UploadView & Problem>(`${API}/${incident}/files`, input);
  if (begun.status !== 201) return begun;
  const { file, partBytes } = begun.json;
  const count = Math.min(last, Math.ceil(bytes.length / partBytes));
  for (let part = 0; part < count; part += 1) {
    const piece = bytes.subarray(part * partBytes, (part + 1) * partBytes).toString('base64');
    const answer = await client.send<UploadView & Problem>(
      `${API}/${incident}/files/${file}/parts/${part}`,
      {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ bytes: piece }),
      },
    );
    if (answer.status !== 204) return answer;
  }
  return begun;
}

/** Send a file and attach it. */
export async function attach(
  client: Client,
  incident: string,
  given: SentFile & { readonly on?: Json },
): Promise<Answer<Receipt & Problem>> {
  const sent = await sendParts(client, incident, given);
  if (sent.status !== 201) return sent as unknown as Answer<Receipt & Problem>;
  const at = `${API}/${incident}/files/${sent.json.file}/attachment`;
  return client.post<Receipt & Problem>(at, given.on ?? {});
}

/** The smallest JPEG that is one by its first bytes, as long as wanted. */
export function photo(length: number): Buffer {
  return Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(length - 10, 7)]);
}
