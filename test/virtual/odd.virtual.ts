import 'reflect-metadata';
import { monthsHold } from './months.js';
import { FIXED, SEEDS } from './seeds.js';

monthsHold([...FIXED, ...Array.from({ length: SEEDS / 2 }, (_, index) => 2 * index + 1)]);
