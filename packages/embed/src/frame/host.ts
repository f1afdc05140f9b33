import type { FrameMessage } from './message.js';

// For the page around the frames: each becomes as high as what it holds. Only what embed.html says of itself counts, from the
// origin that the page has put there, and within bounds.

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')].filter(({ src }) => /^[^?#]+\/embed\.html\?/.test(src));

addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<FrameMessage> | null>) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== new URL(frame.src).origin || data?.type !== 'indicator-elements' || !Number.isFinite(data.height)) return;
  // What is not shown is no height of it: of no height, or a letter a line in no width. It tells again when it is.
  if (!frame.getClientRects().length) return;
  const height = Math.min(Math.max(Math.ceil(data.height!), 80), 20_000);
  // What the page counts into it. Asked of the style: a page may have the height change slowly.
  const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(frame);
  const around = boxSizing === 'border-box' ? [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom] : [];
  frame.style.height = `${around.reduce((sum, width) => sum + parseFloat(width), height)}px`;
  frame.title ||= String(data.title ?? '').slice(0, 200);
});

// Those that have spoken before this was there.
for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'indicator-elements' }, '*');
