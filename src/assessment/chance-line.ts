/** What a uniformly random player scores by one rubric. */
export interface ChanceLine {
  readonly rubricId: string;
  /** Mean of the overall score, 0..100. */
  readonly overall: number;
  /** Mean per dimension id, 0..100, over runs in which it applied. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** "exact", or a seeded estimate with its standard error. */
  readonly kind: 'exact' | 'estimate';
  /** Standard error of `overall` in points; 0 when exact. */
  readonly standardError: number;
  readonly runs: number;
}
