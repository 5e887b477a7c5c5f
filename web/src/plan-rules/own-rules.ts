import { call } from '../api/client';
import type { PlanVersion, PlanVersionFile } from '../api/types';

export type Rules = 'ladder' | 'severity';

/** What a draft lacks to have rules of its own: the file to be written, or null where they stand there already. */
export interface Place {
  readonly path: string;
  /** The line where the rules begin. */
  readonly line: number;
  /** The text to be written first; null: it has rules of its own. */
  readonly text: string | null;
}

const SHARED: Readonly<Record<Rules, string>> = {
  ladder: 'config/ladder.yaml',
  severity: 'config/severity.yaml',
};

/** Where a draft keeps its ladder or its severity; those of all bodies are copied where it has none. */
export async function placeOf(version: PlanVersion, rules: Rules): Promise<Place> {
  const body =
    version.files.find(({ path, own }) => own && path.endsWith('/body.yaml'))?.path ?? '';
  if (rules === 'severity') {
    const path = body.replace(/body\.yaml$/, 'severity.yaml');
    const isThere = version.files.some((each) => each.path === path && each.changed !== 'removed');
    return { path, line: 1, text: isThere ? null : await textOf(version, SHARED.severity) };
  }
  const text = await textOf(version, body);
  const at = lineOf(text);
  if (at > 0) return { path: body, line: at, text: null };
  const whole = withLadder(text, await textOf(version, SHARED.ladder));
  return { path: body, line: lineOf(whole), text: whole };
}

/** body.yaml with the shared ladder as its own, at the end: every other line stays as it is. */
export function withLadder(body: string, ladder: string): string {
  const indented = ladder
    .trimEnd()
    .split('\n')
    .map((line) => (line ? `  ${line}` : line));
  return [body.trimEnd(), '', 'ladder:', ...indented, ''].join('\n');
}

function lineOf(text: string): number {
  return text.split('\n').findIndex((line) => /^ladder:/.test(line)) + 1;
}

async function textOf({ id }: PlanVersion, path: string): Promise<string> {
  const query = new URLSearchParams({ path });
  return (await call<PlanVersionFile>(`/plan/versions/${id}/file?${query}`)).text ?? '';
}
