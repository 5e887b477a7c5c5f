import { expect, it } from '@jest/globals';
import { csvText } from './csv';

it('writes what a spreadsheet reads back letter by letter, and runs nothing', () => {
  const rows = [
    ['種別', '件数'],
    ['紛失, "盗難"\n等', '3'],
    ['=1+1', '-'],
  ];
  expect(csvText(rows)).toBe('\ufeff種別,件数\r\n"紛失, ""盗難""\n等",3\r\n\'=1+1,\'-\r\n');
});
