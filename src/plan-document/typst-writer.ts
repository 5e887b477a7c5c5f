import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { EDITION_NAMES, type PlanDocument } from '../domain/plan-document/document.js';
import { TEMPLATE } from './typst-template.js';

/** The faces a plan is set in, from the packages that ship them: the last one has what the first lacks (𠮷). */
export const FONT_FILES = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
] as const;

/** A PDF, and what a reader may ask of it. */
export interface Pdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/** The font files as they lie in node_modules. */
export function readFonts(): Buffer[] {
  const require = createRequire(import.meta.url);
  return FONT_FILES.map((file) => readFileSync(require.resolve(file)));
}

/**
 * The document as tagged PDF, by Typst. Takes about a second for a whole plan and blocks its thread meanwhile.
 * @throws Error with Typst's own words when the template does not fit the document.
 */
export function writePdf(document: PlanDocument): Pdf {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] });
  const compiled = compiler.compile({
    mainFileContent: TEMPLATE,
    inputs: {
      document: JSON.stringify({ ...document, editionName: EDITION_NAMES[document.edition] }),
    },
  });
  const { result } = compiled;
  if (!result) {
    const error = compiled.takeError();
    throw new Error(error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document');
  }
  return { bytes: compiler.pdf(result), pages: result.numOfPages };
}
