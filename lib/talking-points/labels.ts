import type { Language } from '../i18n/languages';
import type { CautionId } from './cautions';
import type { Contract } from './contract';
import type { HandOverGroup, HandOverItem } from './hand-over';
import type { Channel, Pattern, Stage, Tone } from './kinds';
import type { OwnTextProblem } from './own-texts';
import type { PlaceholderName } from './placeholders';
import type { StageWhy } from './stage-types';
import type { WordingRule } from './wording';

/** What the interface says about talking points. Never sent to anybody. */
export interface Labels {
  patterns: Record<Pattern, string>;
  /** Name, and what the stage is for. */
  stages: Record<Stage, { name: string; hint: string }>;
  /** At one pending badge. */
  nudge: string;
  tones: Record<Tone, string>;
  channels: Record<Channel, string>;
  why: Record<StageWhy, string>;
  placeholders: Record<PlaceholderName, string>;
  problems: Record<OwnTextProblem['kind'], string>;
  wording: Record<WordingRule, string>;
  cautions: Record<CautionId, string>;
  contract: Record<keyof Contract, { name: string; hint: string }>;
  handOver: { groups: Record<HandOverGroup, string>; items: Record<HandOverItem, string> };
}

/** Loads one language's labels, apart from the rest of the page. */
export async function loadLabels(language: Language): Promise<Labels> {
  return language === 'fr' ? (await import('./fr/labels')).labels : (await import('./en/labels')).labels;
}
