import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { utf8 } from '../../../lib/exports/bundle/bytes';
import type { BundleOptions } from '../../../lib/exports/bundle/write';
import { chainOf, type DraftOf, draftsOf } from '../sample-log';
import { bundle, forged, newSigner, verdict } from './sample-bundle';

it('is valid where it was made when both lines of a gap were counted, and so says its report', async () => {
  const signer = await newSigner();
  const gap = (phase: 'start' | 'end', hour: string): DraftOf => ({
    kind: 'gap',
    post: null,
    earliest: '2026-09-01T08:00:00.000Z',
    at: `2026-09-07T${hour}:00:00.000Z`,
    detail: { reason: 'permission', what: 'planner.example', phase },
  });
  const drafts = draftsOf('c1', 2);
  const withGap = chainOf('c1', [...drafts, gap('start', '09'), gap('end', '11')]);
  async function* report(): AsyncGenerator<string> {
    yield '<data data-count="0.gaps" value="2">2</data>';
  }
  const told = (gaps: number, text: BundleOptions['report'] | null = report) =>
    bundle(withGap, signer, text ? { report: text } : {}).then((bytes) =>
      forged(
        bytes,
        (files) => {
          const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
          expect(manifest.counts.c1.gaps).toBe(1);
          manifest.counts.c1.gaps = gaps;
          files['manifest.json'] = utf8(`${JSON.stringify(manifest, null, 1)}\n`);
        },
        signer,
      ),
    );
  expect(await verdict(await told(2))).toBe('valid with gaps');
  expect(await verdict(await told(1, null))).toBe('valid with gaps');
  // One way of counting in all of it: a report that counts lines does not go with a manifest that counts stretches.
  expect(await verdict(await told(1))).toBe('counts');
  expect(await verdict(await told(3))).toBe('counts');
});
