import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  validateSync,
  ValidateNested,
} from 'class-validator';
import 'reflect-metadata';
import { validationText } from './validation-text.js';

const ja = (property: string, constraint: string, args: readonly unknown[] = []): string =>
  validationText(property, constraint, { args, language: 'ja' });
const en = (property: string, constraint: string, args: readonly unknown[] = []): string =>
  validationText(property, constraint, { args, language: 'en' });

describe('what is wrong with a field', () => {
  it.each([
    ['summary', 'isLength', [1], '「何が起きたか」は、1文字以上で入力してください。'],
    ['summary', 'isLength', [2000], '「何が起きたか」は、2000文字以内で入力してください。'],
    ['reason', 'isLength', [1, 2000], '「理由」は、1文字以上2000文字以内で入力してください。'],
    ['kind', 'isString', [], '「種別」は、文字で入力してください。'],
    ['level', 'isIn', ['L0', 'L4'], '「重要度」は、次のどれかにしてください: L0、L4。'],
    ['harm.counter', 'isIn', ['yes'], '「影響（窓口）」は、次のどれかにしてください: yes。'],
    ['contact.phone', 'maxLength', [100], '「連絡者の電話」は、100文字以内で入力してください。'],
    ['impact', 'max', [4], '「影響度」は、4以下の数にしてください。'],
    ['due', 'matches', [], '「期限」は、年-月-日で入力してください（例 2027-01-31）。'],
    ['colour', 'whitelistValidation', [], '「colour」は、知らない項目です。取り除いてください。'],
    ['place', 'somethingNew', [], '「場所・部署」は、値が正しくありません。'],
  ] as const)('%s %s', (property, constraint, args, text) => {
    expect(ja(property, constraint, args)).toBe(text);
  });

  it('is told in English too', () => {
    expect(en('aware.at', 'isIso8601')).toBe(
      '"Time of awareness" must be a date and time with its zone, such as 2026-11-21T02:13:00+09:00.',
    );
    expect(en('reason', 'isLength', [1, 2000])).toBe(
      '"Reason" must have at least 1 and at most 2000 characters.',
    );
    expect(en('level', 'isIn', ['L0', 'L4'])).toBe('"Severity" must be one of L0, L4.');
  });

  it('never repeats what was sent in a form that acts', () => {
    expect(ja('a\u202e<b>\r\n', 'whitelistValidation')).toBe(
      '「a<b>」は、知らない項目です。取り除いてください。',
    );
  });
});

class InnerDto {
  @IsISO8601()
  at: string;
}

class SomeDto {
  @IsString()
  @Length(1, 5)
  @MaxLength(3)
  summary: string;

  @IsInt()
  @Min(1)
  @Max(4)
  impact: number;

  @IsIn(['L0', 'L4'])
  level: string;

  @Matches(/^\d$/)
  due: string;

  @ValidateNested()
  @Type(() => InnerDto)
  aware: InnerDto;
}

describe("class-validator's own names", () => {
  it('are all known here', () => {
    const sent = { impact: 'x', aware: {}, level: 'L9', colour: 1 };
    const errors = validateSync(plainToInstance(SomeDto, sent), {
      whitelist: true,
      forbidNonWhitelisted: true,
    });
    const names = errors.flatMap((error) => [
      ...Object.keys(error.constraints ?? {}),
      ...(error.children ?? []).flatMap((child) => Object.keys(child.constraints ?? {})),
    ]);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) expect(ja('summary', name)).not.toContain('値が正しくありません');
  });
});
