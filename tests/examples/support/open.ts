/** Opens a built example as its readers do: from a server with a policy, in the browser. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Page } from 'puppeteer-core';
import { browser, launchFlags } from '../../../tools/browser.mjs';
import { CONTENT_SECURITY_POLICY, demoHandler } from '../../../tools/demo-server.mjs';

export interface Opened {
  readonly page: Page;
  /** Violations of the policy, errors, and what the console says of either. */
  trouble(): Promise<string[]>;
  /** The scripts that were fetched so far, by name. */
  readonly scripts: readonly string[];
  close(): Promise<void>;
}

/** The project's strict policy, with more Trusted Types policies by name: those of the framework. */
export const strictPolicy = (...policies: string[]): string => CONTENT_SECURITY_POLICY.replace('trusted-types lit-html', ['trusted-types lit-html', ...policies].join(' '));

export async function open(folder: string, policy: string): Promise<Opened> {
  const handle = demoHandler({ rootDir: folder, rooms: [['', folder]], probe: true, policy });
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { path, env } = await browser();
  const chrome = await launch({ executablePath: path, args: launchFlags(), env: { ...process.env, ...env } });
  const page = await chrome.newPage();
  await page.setViewport({ width: 800, height: 2400 });
  const said: string[] = [];
  const scripts: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) said.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`error: ${String(error)}`));
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(new URL(response.url()).pathname.slice(1));
    if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?probe`);
  return {
    page,
    scripts,
    trouble: async () => [...said, ...(await page.evaluate(() => (window as unknown as { trouble: string[] }).trouble))],
    close: async () => {
      await chrome.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
