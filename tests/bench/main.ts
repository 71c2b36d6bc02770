import { benchEngine } from './bench-engine.ts';

console.log(benchEngine());
