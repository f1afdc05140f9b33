import { util } from 'chai';

/** The runner reports what a failed assertion compared, and never ends over what it cannot send: all but plain values go by name. */
afterEach(function () {
  const error = this.currentTest?.err as { actual?: unknown; expected?: unknown } | undefined;
  for (const key of ['actual', 'expected'] as const) {
    const value = error?.[key];
    const isPlain = typeof value !== 'function' && (typeof value !== 'object' || value === null || Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
    if (error && !isPlain) error[key] = util.inspect(value);
  }
});
