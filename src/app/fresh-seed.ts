const COLOURS =
  'amber azure coral ebony green hazel indigo ivory jade lilac olive pearl rose ruby sepia teal';
const THINGS =
  'anchor basket bridge candle fiddle garden harbour kettle lantern maple meadow pebble pocket river saddle window';

/** A seed that can be read out to a colleague, such as "amber-kettle-42", from three random bytes. */
export function nameSeed([first, second, third]: Uint8Array): string {
  return [pick(COLOURS, first), pick(THINGS, second), ((third ?? 0) % 90) + 10].join('-');
}

/** A seed nobody has chosen. */
export function drawSeed(): string {
  return nameSeed(crypto.getRandomValues(new Uint8Array(3)));
}

function pick(words: string, index = 0): string {
  const list = words.split(' ');
  return list[index % list.length] ?? '';
}
