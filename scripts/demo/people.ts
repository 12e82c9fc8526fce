import type { Page } from 'playwright';
import type { ScriptedPost } from '../../tests/demo-tool/month';

const NAMES = { harbour: 'Harbour Coffee', linden: 'Linden Florist', kite: 'Kite Bikes' };

/** The account manager, clicking in the tool. */
export class Manager {
  constructor(readonly page: Page) {}

  async openList(client: ScriptedPost['client']): Promise<void> {
    await this.page.getByRole('link', { name: NAMES[client], exact: true }).click();
    await this.page.waitForURL(`**/clients/${client}/posts`);
  }

  async openCalendar(): Promise<void> {
    await this.page.getByRole('link', { name: 'Calendar', exact: true }).click();
    await this.page.locator('.calendar').waitFor();
  }

  async openPost(client: ScriptedPost['client'], id: string): Promise<void> {
    await this.openList(client);
    await this.page.locator(`#post-${id} a.text`).click();
    await this.page.locator('.post .history').waitFor();
  }

  /** Writes a draft and gives its id. */
  async create(post: ScriptedPost, slot: Date): Promise<string> {
    await this.openList(post.client);
    await this.page.getByRole('link', { name: 'New post', exact: true }).click();
    await this.page.getByLabel('Text').fill(post.text);
    await this.page.getByLabel('Channel').selectOption(post.channel);
    await this.page.getByLabel('Planned for').fill(localTime(slot));
    await this.page.getByRole('button', { name: 'Save draft' }).click();
    await this.page.locator('.post .history').waitFor();
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  async edit(text: string): Promise<void> {
    await this.page.getByLabel('Text').fill(text);
    await this.page.getByRole('button', { name: 'Save text' }).click();
    await this.page.locator('.post h2', { hasText: text }).waitFor();
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Submit for approval' }).click();
    await this.page.locator('.post .status', { hasText: 'Waiting for client' }).waitFor();
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish' }).click();
    await this.page.locator('.post .status', { hasText: 'Published' }).waitFor();
  }
}

/** The client, in a browser of their own, without Signoff. */
export class Reviewer {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  async answer(
    client: ScriptedPost['client'],
    id: string,
    what: 'Approve' | 'Request changes',
    remark: string,
  ) {
    await this.page.goto(`${this.url}/portal/${client}`);
    await this.page.locator(`#post-${id} a.text`).click();
    await this.page.getByLabel('Remark').fill(remark);
    await this.page.getByRole('button', { name: what }).click();
    await this.page.getByRole('button', { name: what }).waitFor({ state: 'detached' });
  }
}

/** As a date-and-time field takes it. */
function localTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
