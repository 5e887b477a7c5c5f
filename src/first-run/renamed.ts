import { textDigest, type Hashed } from '../plans/version-files.js';

/** The sample's folder, and what the body is called instead. */
interface Renaming {
  readonly from: string;
  readonly folder: string;
  readonly slug: string;
  readonly bodyName: string;
}

/** The sample's own files as those of another body: only its id, its name and that it is a sample change. */
export function renamed({ files, texts }: Hashed, to: Renaming): Hashed {
  const moved = Object.entries(files).map(([path, digest]) => {
    const text = texts.get(digest) ?? '';
    const isBody = path === `${to.from}/body.yaml`;
    return [
      path.replace(`${to.from}/`, `${to.folder}/`),
      isBody ? bodyText(text, to) : text,
    ] as const;
  });
  return {
    files: Object.fromEntries(moved.map(([path, text]) => [path, textDigest(text)])),
    texts: new Map(moved.map(([, text]) => [textDigest(text), text])),
  };
}

/** A string of JSON is one of YAML, whatever is in the name. */
function bodyText(text: string, { slug, bodyName }: Renaming): string {
  const head = text.indexOf('\nid:');
  return text
    .slice(head + 1)
    .replace(/^id: .*$/m, `id: ${slug}`)
    .replace(/^name: .*$/m, () => `name: ${JSON.stringify(bodyName)}`)
    .replace(/^sample: .*$/m, 'sample: false')
    .replace(/^(plan: .*)$/m, (line) => line.replaceAll('（見本）', '（作成中）'));
}
