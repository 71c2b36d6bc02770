import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const PAGE = 'index.html';

/**
 * Writes the style sheet into the built page, whose policy gets its hash: a request less before the
 * first choice, and the styles are ready while the script is still on its way.
 */
export function startPagePlugin(): Plugin {
  return {
    name: 'composure-start-page',
    apply: 'build',
    enforce: 'post',
    // After the page was written, before each chunk's list of what to preload with it is.
    generateBundle(_options, bundle) {
      const page = bundle[PAGE];
      if (page?.type !== 'asset') return this.error(`The build wrote no ${PAGE}`);
      const html = String(page.source);
      const [link, path = ''] = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/.exec(html) ?? [];
      const style = bundle[path];
      if (!link || style?.type !== 'asset') return this.error(`${PAGE} has no style sheet`);
      page.source = writeStyleInto(html, link, String(style.source).trim());
      forgetStyle(bundle, path);
    },
  };
}

/** The page with a style sheet in place of the link to it. */
export function writeStyleInto(html: string, link: string, css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  // As a function: "$" in a style sheet is no pattern.
  return html
    .replace(link, () => `<style>${css}</style>`)
    .replace("style-src 'self'", (policy) => `${policy} 'sha256-${hash}'`);
}

/** Nothing asks for the style sheet any more. */
function forgetStyle(bundle: Rolldown.OutputBundle, path: string): void {
  delete bundle[path];
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk') chunk.viteMetadata?.importedCss.delete(path);
  }
}
