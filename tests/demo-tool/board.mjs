/**
 * The data of the demo tool: clients, their posts and what was done to each. All in memory.
 * @typedef {{ at: number, by: string, did: string, text: string }} Entry
 * @typedef {{ id: string, client: string, text: string, channel: string, slot: number, status: string, history: Entry[] }} Post
 */

export const CLIENTS = [
  { id: 'harbour', name: 'Harbour Coffee', contact: 'Tomas Reyes' },
  { id: 'linden', name: 'Linden Florist', contact: 'Ines Duarte' },
  { id: 'kite', name: 'Kite Bikes', contact: 'Priya Nair' },
];
export const TEAM = 'Sam Okafor';

/** What may be done to a post, by whom, from where to where, and how the history words it. */
const ACTIONS = {
  submit: {
    side: 'team',
    from: ['Draft', 'Changes requested'],
    to: 'Waiting for client',
    did: 'submitted for approval',
  },
  'request-changes': {
    side: 'client',
    from: ['Waiting for client'],
    to: 'Changes requested',
    did: 'requested changes',
  },
  approve: { side: 'client', from: ['Waiting for client'], to: 'Approved', did: 'approved' },
  publish: { side: 'team', from: ['Approved'], to: 'Published', did: 'published' },
  edit: { side: 'team', from: ['Draft', 'Changes requested'], to: null, did: 'edited' },
  comment: { side: null, from: null, to: null, did: 'commented' },
};

export class Board {
  /** @type {Post[]} */
  posts = [];
  #count = 0;
  #offset = 0;

  /** The tool's own clock, epoch milliseconds. */
  get now() {
    return Date.now() + this.#offset;
  }

  /** @param {number | null} now null: the real time again */
  setClock(now) {
    this.#offset = now === null ? 0 : now - Date.now();
  }

  reset() {
    this.posts = [];
    this.#count = 0;
    this.#offset = 0;
  }

  /**
   * @param {{ client: string, text: string, channel: string, slot: number }} post
   * @returns {Post}
   */
  add({ client, text, channel, slot }) {
    if (!CLIENTS.some((one) => one.id === client)) throw new Error(`There is no client ${client}.`);
    if (!text.trim()) throw new Error('A post needs a text.');
    this.#count += 1;
    const made = { at: this.now, by: TEAM, did: 'created this post', text: '' };
    const post = {
      id: String(1000 + this.#count),
      client,
      text,
      channel,
      slot,
      status: 'Draft',
      history: [made],
    };
    this.posts.push(post);
    return post;
  }

  /**
   * @param {string} id
   * @param {{ action: string, side: string, text?: string }} what `text`: the remark, or the new text of an edit
   * @returns {Post}
   */
  act(id, { action, side, text = '' }) {
    const post = this.posts.find((one) => one.id === id);
    const rule = Object.hasOwn(ACTIONS, action)
      ? ACTIONS[/** @type {keyof typeof ACTIONS} */ (action)]
      : null;
    if (!post || !rule) throw new Error('There is no such post or action.');
    if (rule.side && rule.side !== side) throw new Error(`Only the ${rule.side} can do that.`);
    if (rule.from && !rule.from.includes(post.status))
      throw new Error(`Not while the post is: ${post.status}.`);
    const contact = CLIENTS.find((one) => one.id === post.client)?.contact ?? '';
    post.history.push({
      at: this.now,
      by: side === 'client' ? contact : TEAM,
      did: rule.did,
      text: action === 'edit' ? '' : text,
    });
    if (action === 'edit') post.text = text;
    if (rule.to) post.status = rule.to;
    return post;
  }
}
