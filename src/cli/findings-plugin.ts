import type { Plugin } from 'vite';

/** Module that shows in the page what is found in a scenario just saved. */
const FINDINGS_MODULE = '/src/app/show-findings.tsx';

/** Puts what the development server finds into the page; the built page has nothing of it. */
export function findingsPlugin(): Plugin {
  return {
    name: 'composure-findings',
    apply: 'serve',
    transformIndexHtml: () => [
      { tag: 'script', attrs: { type: 'module', src: FINDINGS_MODULE }, injectTo: 'body' },
    ],
  };
}
