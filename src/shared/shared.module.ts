import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Address } from './address.js';
import { CONFIG, type Config } from './config.js';
import { Metrics } from './metrics.js';
import { loadSecret, SECRET } from './secret.js';
import { Signals } from './signals.js';

/** Settings, key, address and signals: what every module may ask for. */
@Global()
@Module({})
export class SharedModule {
  /** With the settings of this process. */
  static with(config: Config): DynamicModule {
    return {
      module: SharedModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SECRET, useFactory: () => loadSecret(config) },
        Signals,
        Metrics,
        Address,
      ],
      exports: [CONFIG, SECRET, Signals, Metrics, Address],
    };
  }
}
