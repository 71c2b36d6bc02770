import { readFileSync } from 'node:fs';
import {
  parsePersona,
  parseRubric,
  parseScenario,
  parseSources,
} from '../../src/scenario/parse-scenario.ts';

const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') });

/** What generated scenarios refer to. */
export type GeneratedLibrary = ReturnType<typeof readLibrary>;

/** Persona, rubric and sources of generated scenarios, as shipped. */
export function readLibrary() {
  const persona = parsePersona(read('scenarios/personas/angry.json')).value;
  const rubric = parseRubric(read('scenarios/rubrics/heard.json')).value;
  const list = parseSources(read('scenarios/sources.json')).value;
  if (!persona || !rubric || !list) {
    throw new Error('The angry persona, the rubric "heard" or the list of sources has problems');
  }
  return {
    personas: new Map([[persona.id, persona]]),
    rubrics: new Map([[rubric.id, rubric]]),
    sources: new Map(Object.entries(list.sources)),
  };
}

/** Parses a generated scenario, which must be without problems. */
export function parseGenerated(text: string, library: GeneratedLibrary) {
  const { value, diagnostics } = parseScenario({ path: 'generated.json', text }, library);
  if (!value)
    throw new Error(`The generated scenario has problems: ${JSON.stringify(diagnostics)}`);
  return value;
}
