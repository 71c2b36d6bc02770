import type { Distribution, ScoreRange } from '../../analysis/scenario-analysis.ts';
import { type Markup, html } from '../pages/markup.ts';
import { writePoints, writeShare } from './analysis-words.ts';

/** Numbers in a picture: tenths are as fine as anybody sees. */
const fix = (value: number): string => String(Math.round(value * 10) / 10);

const CHART = { width: 640, height: 240, left: 44, right: 12, top: 22, bottom: 34 } as const;

/** Shares of scores as columns, with the mark that counts as passed. */
export function drawDistribution({ bins }: Distribution, passMark: number): Markup {
  const { width, height, left, right, top, bottom } = CHART;
  const plot = { width: width - left - right, height: height - top - bottom };
  const most = niceShare(Math.max(...bins.map(({ share }) => share)));
  const x = (score: number): number => left + (score / 100) * plot.width;
  const y = (share: number): number => top + plot.height - (share / most) * plot.height;
  const columns = bins
    .filter(({ share }) => share > 0)
    .map(({ from, to, share }) => {
      const tall = Math.max(y(0) - y(share), 1.5);
      return html`<rect
        class="column"
        x="${fix(x(from) + 1.5)}"
        y="${fix(y(0) - tall)}"
        width="${fix(x(to) - x(from) - 3)}"
        height="${fix(tall)}"
        rx="2"
        ><title>${from} to ${to} points: ${writeShare(share)}</title></rect
      >`;
    });
  const lines = [0, 0.5, 1].map(
    (part) =>
      html`<path
          class="rule"
          d="M${fix(left)} ${fix(y(part * most))} H${fix(width - right)}"
        /><text class="tick end" x="${left - 8}" y="${fix(y(part * most) + 4)}"
          >${writeShare(part * most)}</text
        >`,
  );
  const scores = [0, 20, 40, 60, 80, 100].map(
    (score) => html`<text class="tick" x="${fix(x(score))}" y="${height - 12}">${score}</text>`,
  );
  const about = `Shares of random runs by score; ${writePoints(passMark)} points count as passed`;
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${about}">
    ${lines}${columns}${scores}
    <path class="mark" d="M${fix(x(passMark))} ${top - 6} V${fix(y(0))}" />
    <text class="tick mark-name" x="${fix(x(passMark) + 6)}" y="${top}">
      passed from ${writePoints(passMark)}
    </text>
  </svg>`;
}

/** The next share whose half is a round number too: 0.4 for 0.21. */
function niceShare(share: number): number {
  const steps = [0.02, 0.04, 0.1, 0.2, 0.4, 0.6, 0.8];
  return steps.find((step) => share <= step) ?? 1;
}

const RANGE = { width: 300, height: 22 } as const;

/** From the worst to the best that is possible, with what chance alone gives as a stroke. */
export function drawRange({ best, worst }: ScoreRange, chance: number | undefined): Markup {
  const { width, height } = RANGE;
  const x = (score: number): number => 4 + (score / 100) * (width - 8);
  const middle = height / 2;
  const stroke =
    chance !== undefined &&
    html`<path class="chance" d="M${fix(x(chance))} ${middle - 9} V${middle + 9}" />`;
  return html`<svg class="range" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <path class="track" d="M${fix(x(0))} ${middle} H${fix(x(100))}" />
    <path
      class="span"
      d="M${fix(x(worst.score))} ${middle} H${fix(Math.max(x(best.score), x(worst.score) + 0.1))}"
    />
    ${stroke}
  </svg>`;
}

/** A share 0..1 as a bar. */
export function drawShare(share: number): Markup {
  const { width, height } = RANGE;
  return html`<svg class="range" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <rect
      class="column"
      x="0"
      y="5"
      width="${fix(Math.max(2, share * width))}"
      height="12"
      rx="3"
    />
  </svg>`;
}

/** What a choice costs from least to most, 0..100 points. */
export function drawCost(least: number, most: number): Markup {
  const { width, height } = RANGE;
  const x = (points: number): number => 4 + (points / 100) * (width - 8);
  const middle = height / 2;
  return html`<svg class="range" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <path class="track" d="M${fix(x(0))} ${middle} H${fix(x(100))}" />
    <path class="loss" d="M${fix(x(least))} ${middle} H${fix(Math.max(x(most), x(least) + 0.1))}" />
  </svg>`;
}
