/** What a request is held to. One object, so that a page (or a test) can set it: times in milliseconds. */
export const requestLimits = {
  /** For one attempt, answer and body. */
  timeout: 20_000,
  /** More bytes than this are not read: 64 MiB. */
  bytes: 64 * 1024 * 1024,
  attempts: 3,
  /** Before the second attempt; doubled for the third. Each wait is half to one and a half times as long, by chance. */
  retryDelay: 600,
  /** A `Retry-After` longer than this is not waited for. */
  longestDelay: 10_000,
  /** Between two looks for a newer feed, however small `refresh` is. */
  refreshInterval: 60_000,
};
