import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';

/** In which bodies サンプルで試す was pressed: `FirstRunRepository` keeps it, before it did `SampleRepository` alone. */
@Injectable()
export class SampleBodies {
  constructor(private readonly reader: Reader) {}

  /** Whether people are playing with the sample in this body. */
  async isTriedIn(body: string): Promise<boolean> {
    const rows = await this.reader.query(
      `SELECT 1 FROM first_run_mark WHERE body_id = ? AND step = 'sample'
       UNION ALL SELECT 1 FROM sample_incident WHERE body_id = ?`,
      [body, body],
    );
    return rows.length > 0;
  }
}
