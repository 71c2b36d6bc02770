import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  CURVE_GAUGES,
  type CurveMarkView,
  type CurveRowView,
  type CurveView,
} from './debrief-curve-view.ts';
import { sayDebrief } from './debrief-words.ts';

/** The customer's feelings over the turns, drawn or as a table. */
export function CurveCard({ curve }: { curve: CurveView }): JSX.Element {
  const [isTable, setTable] = useState(false);
  return (
    <section class="card debrief-card curve-card">
      <div class="card-head">
        <h2>{curve.title}</h2>
        <button type="button" class="button small" onClick={() => setTable(!isTable)}>
          {sayDebrief(isTable ? 'curve.showCurve' : 'curve.showTable')}
        </button>
      </div>
      {isTable ? <CurveTable curve={curve} /> : <CurvePlot curve={curve} />}
      {curve.marks.length > 0 && <TurningPoints marks={curve.marks} />}
    </section>
  );
}

function CurvePlot({ curve }: { curve: CurveView }): JSX.Element {
  return (
    <figure class="curve">
      <div class="scale soft" aria-hidden="true">
        <span>100</span>
        <span>50</span>
        <span>0</span>
      </div>
      <svg class="plot" role="img" aria-labelledby="curve-title curve-text">
        <title id="curve-title">{curve.alt}</title>
        <desc id="curve-text">{curve.description}</desc>
        {[0, 50, 100].map((height) => (
          <line key={height} class="grid" x1="0" x2="100%" y1={`${height}%`} y2={`${height}%`} />
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {curve.lines.flatMap(({ gauge, stretches }) =>
            stretches.map((points) => (
              <polyline key={`${gauge} ${points}`} class={gauge} points={points} />
            )),
          )}
        </svg>
        {curve.breaks.map(({ left }) => (
          <line key={left} class="break" x1={`${left}%`} x2={`${left}%`} y1="0" y2="100%" />
        ))}
        {curve.marks.map((mark) => (
          <Mark key={mark.number} mark={mark} />
        ))}
      </svg>
      <div class="line-names" aria-hidden="true">
        {curve.lines.map((line) => (
          <span key={line.gauge} style={{ top: `${line.labelTop}%` }}>
            <LineSample gauge={line.gauge} />
            {line.title} {line.last}
          </span>
        ))}
      </div>
      <figcaption class="soft small">
        {[sayDebrief('curve.axis'), ...curve.breaks.map(({ text }) => text)].join('. ')}
      </figcaption>
    </figure>
  );
}

function LineSample({ gauge }: { gauge: string }): JSX.Element {
  return (
    <svg class="sample" viewBox="0 0 24 8">
      <polyline class={gauge} points="2,4 22,4" />
    </svg>
  );
}

function Mark({ mark }: { mark: CurveMarkView }): JSX.Element {
  return (
    <g class={`mark ${mark.direction}`}>
      <circle cx={`${mark.left}%`} cy={`${mark.top}%`} r="11" />
      <text x={`${mark.left}%`} y={`${mark.top}%`}>
        {mark.number}
      </text>
    </g>
  );
}

function TurningPoints({ marks }: { marks: readonly CurveMarkView[] }): JSX.Element {
  return (
    <>
      <h3>{sayDebrief('curve.points')}</h3>
      <ol class="turning-points">
        {marks.map((mark) => (
          <li key={mark.number}>
            <span class={`number ${mark.direction}`}>{mark.number}</span>
            <span>
              <b>{mark.word}:</b> {mark.text}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function CurveTable({ curve }: { curve: CurveView }): JSX.Element {
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={curve.alt}>
      <table>
        <caption class="unseen">{curve.alt}</caption>
        <thead>
          <tr>
            <th scope="col">{sayDebrief('curve.turn')}</th>
            <th scope="col">{sayDebrief('curve.did')}</th>
            {CURVE_GAUGES.map((gauge) => (
              <th scope="col" key={gauge}>
                {sayDebrief(`curve.${gauge}`)}
              </th>
            ))}
            <th scope="col">{sayDebrief('curve.mood')}</th>
          </tr>
        </thead>
        <tbody>
          {curve.rows.map((row) => (
            <CurveRow key={`${row.turn} ${row.label}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CurveRow({ row }: { row: CurveRowView }): JSX.Element {
  return (
    <tr>
      <th scope="row">{row.turn}</th>
      <td>{row.label}</td>
      {row.values.map((value, index) => (
        <td key={CURVE_GAUGES[index]}>{value}</td>
      ))}
      <td>{row.mood}</td>
    </tr>
  );
}
