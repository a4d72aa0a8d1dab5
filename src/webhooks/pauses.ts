/** The pauses before each next attempt, in multiples of the first: of 5 seconds, as Standard Webhooks suggests, to 24 hours. */
const multiples = [1, 60, 360, 1_440, 3_600, 7_200, 10_080, 14_400, 17_280];
/** So many of a pause more at most, so that what failed together does not come back together. */
const jitter = 0.1;
/** Most milliseconds that a receiver may ask to be left alone. */
const longestRetryAfter = 86_400_000;

/** Milliseconds to wait after an attempt that failed; `attempt` counts such in a row, from 1. */
export function pauseAfter(attempt: number, first: number, retryAfter = 0): number {
  const pause = first * (multiples[Math.min(attempt, multiples.length) - 1] as number);
  return Math.round(Math.max(pause * (1 + Math.random() * jitter), Math.min(retryAfter, longestRetryAfter)));
}

/** Milliseconds of a Retry-After header (RFC 9110), in seconds or until a time; undefined where it says nothing. */
export function retryAfterOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const milliseconds = /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : undefined;
}
