import type { Distribution } from '../../analysis/scenario-analysis.ts';
import { type Markup, html } from '../pages/markup.ts';
import { writeShare } from './analysis-words.ts';

/** The picture of shares in numbers, for who cannot see it or wants to read them. */
export function tableOfDistribution({ bins }: Distribution): Markup {
  const rows = bins
    .filter(({ share }) => share > 0)
    .map(
      ({ from, to, share }) =>
        html`<tr>
          <th scope="row">${from} to ${to}</th>
          <td class="number">${writeShare(share)}</td>
        </tr>`,
    );
  return html`<details>
    <summary class="small">In numbers</summary>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col" class="number">Share of runs</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </details>`;
}
