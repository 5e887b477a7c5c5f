import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Inject } from '@nestjs/common';
import { Open } from '../accounts/caller.js';
import { CONFIG, type Config } from './config.js';

/** What this API is, for programs: written by `npm run openapi`. */
@Controller('api/v1/openapi.json')
export class OpenapiController {
  private document: Readonly<Record<string, unknown>> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  @Open('It is published with the source and tells nothing of a body.')
  read(): Readonly<Record<string, unknown>> {
    this.document ??= JSON.parse(readFileSync(join(this.config.root, 'openapi.json'), 'utf8'));
    return this.document ?? {};
  }
}
