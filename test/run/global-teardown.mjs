export { default } from '../harness/global-teardown.ts';
