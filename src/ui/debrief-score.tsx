import type { JSX } from 'preact';
import type { CriticalView, DimensionView, ScoreView } from './debrief-score-view.ts';
import { sayDebrief } from './debrief-words.ts';
import { Tabs } from './elements/tabs.tsx';

interface ScoreCardProps {
  readonly scores: readonly ScoreView[];
  readonly critical: readonly CriticalView[];
}

/** The result by each rubric, and critical errors apart from it. */
export function ScoreCard({ scores, critical }: ScoreCardProps): JSX.Element {
  const title = sayDebrief('score.title');
  return (
    <section class="card debrief-card score-card">
      <h2>{title}</h2>
      {critical.length > 0 && <CriticalErrors critical={critical} />}
      {scores.length === 1 && scores[0] ? (
        <Score score={scores[0]} />
      ) : (
        <Tabs
          label={title}
          tabs={scores.map((score) => ({
            id: score.id,
            title: sayDebrief('score.tab', { title: score.title, number: score.number }),
            panel: <Score score={score} />,
          }))}
        />
      )}
    </section>
  );
}

function CriticalErrors({ critical }: { critical: readonly CriticalView[] }): JSX.Element {
  return (
    <div class="critical">
      <h3>{sayDebrief('critical.title')}</h3>
      <ul>
        {critical.map((error) => (
          <li key={error.id}>
            <b>{error.harm}:</b> {error.text}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Score({ score }: { score: ScoreView }): JSX.Element {
  const hasTicks = score.dimensions.some(({ chance }) => chance !== undefined);
  return (
    <div class="score">
      <div class="score-head">
        <p class="score-number">
          {score.number}
          <span class="unseen"> {sayDebrief('score.of')}</span>
        </p>
        <div>
          <h3>{score.title}</h3>
          <p class="score-level small">{score.level}</p>
          <p class="soft small">{score.verdict}</p>
          {score.chance && <p class="soft small">{score.chance}</p>}
        </div>
      </div>
      <ul class="dimensions">
        {score.dimensions.map((dimension) => (
          <Dimension key={dimension.id} dimension={dimension} />
        ))}
      </ul>
      {hasTicks && <p class="soft small">{sayDebrief('score.tick')}</p>}
      {score.purpose && (
        <details class="small">
          <summary>{sayDebrief('score.purpose')}</summary>
          <p class="soft">{score.purpose}</p>
        </details>
      )}
    </div>
  );
}

function Dimension({ dimension }: { dimension: DimensionView }): JSX.Element {
  const { title, verdict, moments, score, chance } = dimension;
  return (
    <li>
      <span class="dimension-title">{title}</span>
      <span class="soft small">
        {moments ? `${verdict} · ${moments}` : verdict}
        {chance !== undefined &&
          ` · ${sayDebrief('score.dimensionChance', { number: Math.round(chance) })}`}
      </span>
      <span class="meter" aria-hidden="true">
        {score !== undefined && <span class="fill" style={{ width: `${score}%` }} />}
        {chance !== undefined && <span class="tick" style={{ insetInlineStart: `${chance}%` }} />}
      </span>
    </li>
  );
}
