export { default } from '../harness/global-setup.ts';
