import { agorapulse } from './agorapulse';
import { airtable } from './airtable';
import { asana } from './asana';
import { brightbean } from './brightbean';
import { buffer } from './buffer';
import { clickup } from './clickup';
import { contentstudio } from './contentstudio';
import { coschedule } from './coschedule';
import type { ToolDefinition } from './definition';
import { filestage } from './filestage';
import { frameIo } from './frame-io';
import { gain } from './gain';
import { heyorca } from './heyorca';
import { hootsuite } from './hootsuite';
import { kontentino } from './kontentino';
import { later } from './later';
import { loomly } from './loomly';
import { metaBusinessSuite } from './meta-business-suite';
import { metricool } from './metricool';
import { notion } from './notion';
import { planable } from './planable';
import { postsider } from './postsider';
import { publer } from './publer';
import { sendible } from './sendible';
import { socialpilot } from './socialpilot';
import { sproutSocial } from './sprout-social';
import { statusbrew } from './statusbrew';
import { swello } from './swello';
import { trello } from './trello';
import { vistaSocial } from './vista-social';
import { ziflow } from './ziflow';
import { zohoSocial } from './zoho-social';

/** Every tool that Signoff knows, by id. */
export const TOOLS: readonly ToolDefinition[] = [
  agorapulse,
  airtable,
  asana,
  brightbean,
  buffer,
  clickup,
  contentstudio,
  coschedule,
  filestage,
  frameIo,
  gain,
  heyorca,
  hootsuite,
  kontentino,
  later,
  loomly,
  metaBusinessSuite,
  metricool,
  notion,
  planable,
  postsider,
  publer,
  sendible,
  socialpilot,
  sproutSocial,
  statusbrew,
  swello,
  trello,
  vistaSocial,
  ziflow,
  zohoSocial,
];

/** Hosts that may be asked for one by one. */
export function optionalHosts(): string[] {
  return [...new Set(TOOLS.flatMap((tool) => tool.matches))].sort();
}
