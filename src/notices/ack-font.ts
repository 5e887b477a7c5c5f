import { Inject, Injectable } from '@nestjs/common';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG, type Config } from '../shared/config.js';

/** Where a telephone has Japanese letters under another name: then only this small text is loaded. */
const OWN_FIRST = 'src:local("Noto Sans CJK JP"),local("NotoSansCJKjp-Regular"),url(';

/** The console's own letters, for a machine without Japanese ones: without them it would show boxes. */
@Injectable()
export class AckFont {
  private css: string | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The rules of the font, empty where the console was not built. */
  rules(): string {
    this.css ??= this.read();
    return this.css;
  }

  private read(): string {
    const folder = join(this.config.root, 'dist', 'web', 'assets');
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const name = names.find((each) => /^wght.*\.css$/.test(each));
    return name ? readFileSync(join(folder, name), 'utf8').replaceAll('src:url(', OWN_FIRST) : '';
  }
}
