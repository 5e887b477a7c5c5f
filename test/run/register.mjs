// node --import: tests and what they load are TypeScript, read by Node itself.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
