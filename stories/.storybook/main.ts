import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { elementsManifest } from '../../tools/manifest-plugin.mjs';
import { workspaceSourcesPlugin } from '../../tools/workspace-sources-plugin.mjs';

/** The stories read the packages from their sources, and the built engine. */
export default {
  stories: ['../*.mdx', '../*.stories.ts'],
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../../fixtures', to: '/fixtures' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [elementsManifest(), workspaceSourcesPlugin()],
      // Found late, each of them would reload the page once.
      optimizeDeps: { include: ['lit', 'lit/directives/if-defined.js', 'lit/directives/style-map.js', 'valibot'] },
      build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
    }),
} satisfies StorybookConfig;
