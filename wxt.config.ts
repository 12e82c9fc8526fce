import { defineConfig } from 'wxt';
import { optionalHosts } from './lib/tools';
import { smallerObserver } from './scripts/setup/smaller';
import { addedEntrypoints, grantedHosts, withoutTools } from './tests/extension/test-builds';

export default defineConfig({
  imports: false,
  vite: ({ mode }) => ({
    plugins: [...withoutTools(mode), smallerObserver()],
    // Every browser that Signoff runs in preloads modules by itself; what does it for older ones would fetch.
    build: { modulePreload: { polyfill: false } },
    // The package for CSV could load a table from an address. Nobody asks it to, and built so it could not.
    define: { XMLHttpRequest: 'undefined' },
  }),
  hooks: {
    'entrypoints:found': (wxt, infos) => {
      infos.push(...addedEntrypoints(wxt.config.mode));
    },
  },
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}-{{manifestVersion}}.zip',
    excludeSources: ['demo-out/**', 'replay-out/**', 'test-results/**'],
  },
  manifest: ({ browser, mode }) => ({
    name: 'Signoff',
    description:
      'Keeps a fair log of how often posts come back from client approval, and how long they wait. On your machine only.',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    host_permissions: grantedHosts(mode),
    optional_host_permissions: [...optionalHosts(), 'https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    content_security_policy: {
      // For the page of time stamps alone: each other page forbids itself any connection, and so does that one but for the
      // authority. A policy of its own cannot be had by the background, so the tests look for requests in what is built.
      extension_pages:
        "default-src 'self'; connect-src https: http:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'signoff@signoff.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});
