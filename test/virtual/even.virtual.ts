import 'reflect-metadata';
import { monthsHold } from './months.js';
import { SEEDS } from './seeds.js';

monthsHold(Array.from({ length: SEEDS / 2 }, (_, index) => 2 * index + 2));
