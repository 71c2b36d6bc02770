/** Size of the drawn rooms, in their own units. */
export const ROOM_SIZE = { width: 1400, height: 1200 } as const;

/** Where the parts lie in the units the figure is drawn in. */
export const FIGURE = {
  pose: { x: -100, y: 380, width: 1180, height: 860 },
  head: { x: 180, y: -4, width: 520, height: 544 },
  face: { x: 404, y: 206, width: 260, height: 260 },
  /** Where the neck bends. */
  neck: { x: 462, y: 540 },
  /** Where the figure stands, below the edge of the stage. */
  foot: { x: 445, y: 1230 },
  chinY: 516,
  hairY: 20,
} as const;

export interface StageFrame {
  /** Stage units (px) per unit of the figure. */
  readonly figureScale: number;
  /** Where the figure stands. */
  readonly footX: number;
  readonly footY: number;
  readonly roomScale: number;
  readonly roomX: number;
  readonly roomY: number;
}

/** Width in px from which the line card is narrow against the stage. */
const WIDE_PX = 560;
/** Share of the free height that stays above the head. */
const SLACK_ABOVE = 0.15;

/**
 * Composes the picture for a stage of this size in px: the face stays between the pills at the top
 * and the customer's line at the foot, and the room covers the whole stage.
 */
export function frameStage(width: number, height: number): StageFrame {
  const isWide = width >= WIDE_PX;
  const freeTop = isWide ? 72 : 36;
  const freeBottom = height - (isWide ? Math.max(190, height * 0.32) : 168);
  const headUnits = FIGURE.chinY - FIGURE.hairY;
  const fitting = (freeBottom - freeTop) / headUnits;
  const restful = Math.min(height / 1300, Math.max(fitting, height / 1320), width / 640);
  const slack = Math.max(0, freeBottom - freeTop - headUnits * restful);
  const chinY = Math.min(
    freeTop + slack * SLACK_ABOVE + headUnits * restful,
    Math.max(freeBottom, height * 0.43),
  );
  // On a short stage the figure grows until it still stands below the edge.
  const standing = (height * 1.02 - chinY) / (FIGURE.foot.y - FIGURE.chinY);
  const figureScale = Math.max(restful, standing);
  const roomScale = Math.max(width / ROOM_SIZE.width, height / ROOM_SIZE.height);
  return {
    figureScale,
    footX: width / 2,
    footY: chinY + (FIGURE.foot.y - FIGURE.chinY) * figureScale,
    roomScale,
    roomX: (width - ROOM_SIZE.width * roomScale) / 2,
    roomY: (height - ROOM_SIZE.height * roomScale) * 0.3,
  };
}
