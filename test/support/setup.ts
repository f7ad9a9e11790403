import fc from 'fast-check';
import { chooseSeed } from './seed.ts';

fc.configureGlobal({ seed: chooseSeed() });
