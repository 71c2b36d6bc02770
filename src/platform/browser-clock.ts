/** The only place that reads the real time. Play itself knows simulated time alone. */
export interface Clock {
  nowIso(): string;
}

export const browserClock: Clock = {
  nowIso: () => new Date().toISOString(),
};
