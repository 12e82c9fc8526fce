import { describe, expect, it } from 'vitest';
import { BUILDS, readBuilt } from './bundles';

describe.each(BUILDS)('manifest of %s', (build) => {
  const manifest = JSON.parse(readBuilt(build, 'manifest.json'));

  it('reads no site until the user says so', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(expect.arrayContaining(['https://*/*']));
  });

  it('asks for no more than it needs', () => {
    expect([...manifest.permissions].sort()).toEqual(
      ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'].sort(),
    );
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('gives pages no way in', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('forbids its own pages any code from elsewhere, and leaves connections to what each page says', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    const directives = Object.fromEntries(
      policy.split(';').map((one) => {
        const [name = '', ...values] = one.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );
    expect(directives).toEqual({
      'default-src': "'self'",
      'connect-src': 'https: http:',
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(policy.replace('connect-src https: http:', '')).not.toMatch(/unsafe|https?:|data:|\*/);
  });
});

it('names the oldest browsers', () => {
  expect(JSON.parse(readBuilt('chrome-mv3', 'manifest.json')).minimum_chrome_version).toBe('137');
  const { gecko } = JSON.parse(readBuilt('firefox-mv3', 'manifest.json')).browser_specific_settings;
  expect(gecko).toMatchObject({
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  });
});
