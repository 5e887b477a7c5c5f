import { call } from '../api/client';
import { Unreachable } from '../api/problem';
import type { Upload } from '../api/types';

/** Waits before a part is sent again when no answer comes, in milliseconds. */
const RETRIES = [1000, 2000, 4000];

interface Sending {
  readonly signal: AbortSignal;
  /** How much of it has arrived, from 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/**
 * Send a file in parts, so that a line that breaks costs one part and not the whole; returns its id.
 * @throws Refused, Unreachable, or what `signal` was aborted with.
 */
export async function sendFile(path: string, file: File, sending: Sending): Promise<string> {
  const { signal, onProgress } = sending;
  const body = { fileName: [...file.name].slice(0, 255).join('') || 'file', size: file.size };
  const { file: id, partBytes } = await call<Upload>(path, { method: 'POST', body, signal });
  for (let from = 0; from < file.size; from += partBytes) {
    const bytes = await base64(file.slice(from, from + partBytes));
    const to = `${path}/${id}/parts/${from / partBytes}`;
    await insist(() => call(to, { method: 'PUT', body: { bytes }, signal }));
    onProgress(Math.min(1, (from + partBytes) / file.size));
  }
  return id;
}

async function insist(send: () => Promise<unknown>): Promise<void> {
  for (const wait of RETRIES) {
    const lost = await send().then(
      () => null,
      (error: Error) => error,
    );
    if (lost === null) return;
    if (!(lost instanceof Unreachable)) throw lost;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  await send();
}

/** What follows the comma of a data address. @throws Error when the file is gone from the device. */
function base64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(piece);
  });
}
