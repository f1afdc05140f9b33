/*
 * The first script of every page that is measured: notes when each picture is there, when the last of them is painted,
 * and what kept the page busy until then. Times are milliseconds since the navigation began.
 */
(() => {
  const wanted = Number(document.documentElement.dataset.pictures);
  const trouble = [];
  const longTasks = [];
  const result = { trouble, longTasks };
  let pictures = 0;
  let words = 0;

  addEventListener('error', (event) => trouble.push(`error: ${event.message || event.target?.src}`), true);
  addEventListener('unhandledrejection', (event) => trouble.push(`rejection: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) => trouble.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`));
  const tasks = new PerformanceObserver((list) => keep(list.getEntries()));
  tasks.observe({ type: 'longtask', buffered: true });
  function keep(entries) {
    longTasks.push(...entries.map(({ startTime, duration }) => ({ start: startTime, duration })));
  }

  /** Calls back when the next frame has been handed over for painting. */
  function whenPainted(then) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(undefined);
    });
  }

  /** A page says so once for each of its pictures, as soon as it is in the document. */
  window.pictureIsThere = () => {
    pictures += 1;
    if (pictures === 1) whenPainted((at) => (result.first = at));
    if (pictures === wanted) whenPainted((at) => finish(at));
  };

  function finish(at) {
    result.last = at;
    // A long task is told of after its end: the last of them, and nothing later.
    setTimeout(() => {
      keep(tasks.takeRecords());
      result.longTasks = longTasks.filter(({ start }) => start < at);
      window.reportMeasurement(JSON.stringify(result));
    }, 100);
  }

  // Our elements say by themselves when they are done; their heading and sentence stand in their shadow roots before.
  document.addEventListener('indicator-load', () => window.pictureIsThere());
  document.addEventListener('readystatechange', () => {
    const elements = [...document.body.querySelectorAll(':not(:defined)')];
    for (const element of document.readyState === 'interactive' ? elements : []) {
      void customElements.whenDefined(element.localName).then(() => {
        const { shadowRoot } = element;
        const watch = new MutationObserver(() => {
          if (!shadowRoot.querySelector('[part=summary]')) return;
          watch.disconnect();
          words += 1;
          if (words === wanted) whenPainted((at) => (result.words = at));
        });
        watch.observe(shadowRoot, { childList: true, subtree: true });
      });
    }
  });
})();
