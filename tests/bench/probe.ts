/*
 * Analyses one scenario, prints what it took and ends. A program of its own, so that nothing but the
 * analysis is loaded: the browsers and peers of the other measurements would fill its memory.
 */
import { probeAnalysis } from './analysis-probe.ts';

const [kind = '', what = ''] = process.argv.slice(2);
console.log(JSON.stringify(probeAnalysis(kind, what)));
