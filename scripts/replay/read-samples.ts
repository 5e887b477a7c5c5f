import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doe417Sample } from './doe417.js';
import type { Sample } from './sample.js';
import { vcdbSample } from './vcdb.js';
import { mapSchema } from './veris-map.js';

/** All real records, where they lie; null when the folder is not there. */
export function readSamples(folder: string): Sample[] | null {
  if (!existsSync(folder)) return null;
  const map = mapSchema.parse(
    JSON.parse(readFileSync(join(folder, 'veris-category-map.json'), 'utf8')),
  );
  const pairs = (name: string): [unknown, unknown][] => {
    const labels = lines(join(folder, `${name}.labels.jsonl`));
    return lines(join(folder, `${name}.jsonl`)).map((line, index) => [line, labels[index]]);
  };
  return [
    ...pairs('vcdb-sample').map(([record, label]) => vcdbSample(record, label, map)),
    ...pairs('doe417-sample').map(([record, label]) => doe417Sample(record, label)),
  ];
}

function lines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}
