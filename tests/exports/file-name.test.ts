import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../lib/exports/file-name';

const at = Date.UTC(2026, 10, 23, 9, 15);
const name = (client: string | null, extra = {}) =>
  exportFileName({ client, at, zone: 'Europe/Paris', extension: 'csv', ...extra });

describe('exportFileName', { timeout: 20_000 }, () => {
  it('says product, client, period and time', () => {
    expect(name('Alder Bakery')).toBe('signoff_alder-bakery_whole-log_made-2026-11-23-1015.csv');
    expect(name(null)).toBe('signoff_all-clients_whole-log_made-2026-11-23-1015.csv');
    const period = { from: Date.UTC(2026, 8, 30, 22), to: Date.UTC(2026, 9, 31, 23) };
    expect(name('Café Zoë', period)).toBe('signoff_cafe-zoe_2026-10-01_2026-10-31_made-2026-11-23-1015.csv');
    expect(name('Kōbō 工房')).toBe('signoff_kobo-工房_whole-log_made-2026-11-23-1015.csv');
    expect(name('x', { from: period.from })).toContain('_2026-10-01_now_');
    expect(name('x', { to: period.to })).toContain('_begin_2026-10-31_');
  });

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con'],
    ['a.html', 'a-html'],
    ['C:\\x', 'c-x'],
    ['evil\u202etxt.exe', 'evil-txt-exe'],
    ['😀', 'client'],
    ['...', 'client'],
    ['a\0b', 'a-b'],
    ['x'.repeat(300), 'x'.repeat(40)],
    ['<img src=x onerror=alert(1)>', 'img-src-x-onerror-alert-1'],
  ])('makes %j harmless (A24)', (client, plain) => {
    expect(name(client)).toBe(`signoff_${plain}_whole-log_made-2026-11-23-1015.csv`);
  });

  it('has one form whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (client) => {
        const made = name(client);
        expect(made).toMatch(/^signoff_[\p{L}\p{N}-]+_whole-log_made-2026-11-23-1015\.csv$/u);
        expect(new TextEncoder().encode(made).length).toBeLessThan(256);
      }),
    );
  });
});
