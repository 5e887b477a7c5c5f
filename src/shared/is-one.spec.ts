import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { IsString, validateSync } from 'class-validator';
import { HarmRecordDto } from '../incidents/incident.dto.js';
import { ProposalDto, ReportDto } from '../incidents/report.dto.js';
import { IsOne } from './is-one.js';

class Inner {
  @IsString()
  name: string;
}
class Outer {
  @IsOne(() => Inner)
  inner: Inner;
}

const wrong = (type: new () => object, value: object): string[] =>
  validateSync(plainToInstance(type, value)).map(({ property }) => property);

describe('a field that is one object', () => {
  it('takes one that fits', () => {
    expect(wrong(Outer, { inner: { name: '火消し' } })).toEqual([]);
  });

  it.each([[[]], [[{ name: '火消し' }]], ['火消し'], [null], [undefined], [{}]])(
    'refuses %j',
    (inner) => {
      expect(wrong(Outer, { inner })).toEqual(['inner']);
    },
  );

  it('refuses lists wherever a report or a record of harm wants one thing', () => {
    const harm = { counter: 'no', residents: 'no', personalData: 'no' };
    const listed = { summary: 'x', kind: 'y', aware: [], harm: [], contact: [{}] };
    expect(wrong(ReportDto, listed)).toEqual(['aware', 'harm', 'contact']);
    expect(wrong(ProposalDto, { kind: 'y', harm: [harm] })).toEqual(['harm']);
    expect(wrong(HarmRecordDto, { harm: [] })).toEqual(['harm']);
  });
});
