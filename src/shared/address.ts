import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';

/** Where staff reach this installation; links in mails begin with it. */
@Injectable()
export class Address {
  private port: number;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.port = config.port;
  }

  /** The port in use, when the settings left it to the system. */
  listening(port: number): void {
    this.port = port;
  }

  /** The full address of a path. */
  of(path: string): string {
    const host = this.config.host === '0.0.0.0' ? '127.0.0.1' : this.config.host;
    const base = this.config.publicUrl || `http://${host}:${this.port}`;
    return `${base.replace(/\/$/, '')}${path}`;
  }
}
