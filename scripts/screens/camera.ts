import type { Page } from 'playwright';
import type { Session } from '../browser/session';

/** What a set of pictures is taken with. */
export interface Camera {
  session: Session;
  language: 'en' | 'fr';
  themes: readonly ('light' | 'dark')[];
  /** Whether pictures whose names begin so were asked for. */
  wanted(name: string): boolean;
  /** Takes the whole page, under a name without ending. */
  shoot(page: Page, name: string): Promise<void>;
}
