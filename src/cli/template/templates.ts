import angry from './angry.json';
import channels from './channels.json';
import confused from './confused.json';
import emergency from './emergency.json';
import fairness from './fairness.json';
import fan from './fan.json';
import oddRequest from './odd-request.json';
import outage from './outage.json';
import politeFirm from './polite-firm.json';
import repeatCaller from './repeat-caller.json';
import unanswerable from './unanswerable.json';
import wantsSuperior from './wants-superior.json';

/**
 * Scenarios to start from, one a persona, with places in braces for what depends on the channel;
 * beside each its opening lines by channel, and the moves of a good and a bad run.
 */
export const TEMPLATES = {
  angry,
  confused,
  unanswerable,
  'repeat-caller': repeatCaller,
  'wants-superior': wantsSuperior,
  fairness,
  'polite-firm': politeFirm,
  emergency,
  fan,
  'odd-request': oddRequest,
  outage,
} as const;

export type TemplatePersona = keyof typeof TEMPLATES;

export const TEMPLATE_PERSONAS = Object.keys(TEMPLATES) as readonly TemplatePersona[];

/** Words that depend on the channel. */
export const CHANNEL_PLACES = channels;
