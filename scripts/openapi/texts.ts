import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { documentOf } from './document.js';

/** Where the API is described: the document, and the types the console is compiled with. */
export const DOCUMENT = 'openapi.json';
export const CONSOLE_TYPES = 'web/src/api/schema.d.ts';

const HEADER = '// Generated from openapi.json: `npm run openapi`.\n';

/** What the generated files hold now, by their paths. */
export async function textsOf(root: string): Promise<Record<string, string>> {
  const document = documentOf(root);
  const style = await resolveConfig(root);
  const types = astToString(await openapiTS(document as OpenAPI3));
  return {
    [DOCUMENT]: await format(JSON.stringify(document), { ...style, parser: 'json' }),
    [CONSOLE_TYPES]: HEADER + types,
  };
}
