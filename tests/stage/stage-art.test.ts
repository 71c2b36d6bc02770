import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPRESSIONS } from '../../src/stage/expression.ts';
import { FIGURE, ROOM_SIZE } from '../../src/stage/frame-stage.ts';
import { ACCENTS, POSES } from '../../src/stage/look.ts';
import { accentsUrl, figureUrl, roomUrl } from '../../src/stage/stage-art.ts';
import { PERSONAS } from '../persona/perform-acts.ts';
import { PEOPLE } from './people.ts';

const ASSETS = new URL('../../assets/', import.meta.url);
const ROOMS = ['kitchen', 'living-room', 'office', 'plant-room', 'shop', 'street', 'workshop'];

function readViewBox(path: string): number[] {
  const text = readFileSync(new URL(path, ASSETS), 'utf8');
  return (/viewBox="([^"]+)"/.exec(text)?.[1] ?? '').split(' ').map(Number);
}

describe('stage art', () => {
  it.each(PEOPLE)('has every part of %s in the box the stage puts it in', (id) => {
    const { pose, head, face } = FIGURE;
    for (const name of POSES) {
      expect(figureUrl(id, `pose-${name}`)).toContain(`${id}/pose-${name}`);
      expect(readViewBox(`characters/${id}/pose-${name}.svg`)).toEqual(Object.values(pose));
    }
    expect(readViewBox(`characters/${id}/head.svg`)).toEqual(Object.values(head));
    expect(readViewBox(`characters/${id}/faces.svg`)).toEqual([
      0,
      0,
      face.width * EXPRESSIONS.length,
      face.height * 4,
    ]);
  });

  it.each(ROOMS)('has the room %s by day and by night, in one size', (room) => {
    for (const theme of ['light', 'dark'] as const) {
      expect(roomUrl(room, theme)).toContain(`${room}-${theme}`);
      const [, , width, height] = readViewBox(`backgrounds/${room}-${theme}.svg`);
      expect({ width, height }).toEqual(ROOM_SIZE);
    }
  });

  it.each(Object.entries(PERSONAS))('has the looks of %s', (_id, { looks }) => {
    expect(PEOPLE).toContain(looks.character);
    expect(ROOMS).toContain(looks.room);
  });

  it('lets a stand-in play who or where nobody has drawn', () => {
    expect(figureUrl('nobody', 'head')).toContain('/head');
    expect(roomUrl('moon', 'light')).toContain('-light');
  });

  it('draws a mark for every accent', () => {
    expect(accentsUrl()).toContain('accents');
    const [, , width, height] = readViewBox('characters/accents.svg');
    expect(width).toBe((height ?? 0) * ACCENTS.length);
  });

  it('holds pictures only: no scripts, no links, no text', () => {
    const files = readdirSync(ASSETS, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.svg'),
    );
    expect(files.length).toBeGreaterThan(170);
    for (const name of files) {
      const text = readFileSync(new URL(name, ASSETS), 'utf8');
      expect(text, name).not.toMatch(/<script|<text|<image|<foreignObject|\son\w+=|href=/);
    }
  });
});
