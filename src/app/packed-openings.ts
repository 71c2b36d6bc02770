import type { PackedOpening } from '../progress/library-card.ts';

/**
 * Openings that came with the program, by slug. Empty here: the build puts those of the first
 * scenarios in its place, as many as a slow network brings in a moment.
 */
export const PACKED_OPENINGS: Readonly<Record<string, PackedOpening>> = {};
