/**
 * Words that developers name parts of a page with. A name that a page gives to a class, an attribute or an element may
 * hold what somebody wrote ("client-alder-bakery"): only these words of it are told.
 */
const BUILDING = new Set(
  `accordion account accounts action actions active activity actor add align alt app application approval approvals
  approve approved approver archive area arrow article aside asset assignee attachment audience author auto avatar
  back background badge badges banner bar base basic below bg big block board boards body bold border bottom bound box brand
  brands break bubble bulk button buttons btn cal calendar campaign cancel canvas caption captions card cards cell cells
  center chan changed changes channel channels check checkbox chip chips circle client clients close col collapse color
  column columns comment comments compact component composer content contents control controls cover created current cursor
  customer cut cy dark dashboard data date dates day days decision declined default delete desc description desktop detail details
  dialog disabled display divider done dot dots draft drafts drag draggable drawer drop dropdown duration edit edited editor el
  element ellipsis empty end entry error event events expanded expired external face failed fc feed feedback field fields file
  filter first flag flex floating focus font footer form frame full gallery gap ghost gray green grey grid gridcell group groups
  handle has head header heading headline height hidden history hold hover icon icons id image images img in index info inline
  inner input inside internal is item items js justify kanban key label labels lane last layout lead leading left level light line
  link links list listitem live load loader loading locked logo long main mark max md media menu meta middle min mobile modal month
  more muted name nav network networks new next no none note notes nowrap object of off on online open option options order
  organisation organization outer outline overflow overlay owner padding page pages panel part paused pending person photo picker
  picture pill pills pin placeholder planned planner platform platforms popover popup portal position post posts preview primary
  priority private profile profiles progress project projects publish published publisher qa queue queued radio rail reaction read
  ready ref rejected relative repeat reply request requested required responsive review reviewer reviewers revision right role root
  rounded row rows save schedule scheduled scroll search section segment select selected separator settings shadow share sheet shell
  show sidebar size skeleton slot sm small social source space spacer span spinner stack stage stages start state states static status
  step sticky strip strong style sub subtitle success summary surface swimlane tab table tabs tag tags task tasks team test testid
  text thead thread thumb thumbnail tile time timeline timestamp title to toast toggle toolbar tooltip top total track tree truncate
  type ui unread up updated upper url user users value version video view views visible waiting wide width window workflow workspace
  wrap wrapper xl xs z`.split(/\s+/),
);

const WORDS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^A-Za-z\d_:-]+/g;

/**
 * The name of a class, an attribute or an element with only the words in it that say how a page is built; each other one
 * is a star, and numbers are `#`: `client-alder-7` becomes `client-*-#`.
 */
export function redactName(name: string): string {
  return name
    .replace(WORDS, (word) => {
      const small = word.toLowerCase();
      if (/^\d+$/.test(word)) return '#';
      return BUILDING.has(small) || small.length === 1 ? word : '*';
    })
    .replace(/\*([-_]?\*)+/g, '*');
}

const TAG =
  /^(a|abbr|address|article|aside|audio|b|bdi|bdo|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|dd|del|details|dfn|dialog|div|dl|dt|em|fieldset|figcaption|figure|font|footer|form|frame|h[1-6]|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|main|mark|menu|meter|nav|object|ol|optgroup|option|output|p|picture|pre|progress|q|s|samp|search|section|select|small|span|strong|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|u|ul|var|video)$/;

/** The name of an element: as it is where the standard has it, else as `redactName` tells it. */
export const redactTag = (tag: string): string => (TAG.test(tag) ? tag : redactName(tag));

/** First parts of a host that name an app, never a customer. */
const APPS =
  /^(www|app|apps|my|web|portal|dashboard|publish|publisher|planner|calendar|social|business|manage|next|beta|localhost)$/;
const SUFFIX = /^(co|com|org|net|ac|gov)\.[a-z]{2}$/;

/** A host without what may name a customer of the tool: `alder.tool.example` becomes `*.tool.example`. */
export function redactHost(host: string): string {
  if (/^[\d.:[\]a-f]+$|^localhost(:\d+)?$/.test(host)) return host;
  const parts = host.split('.');
  const kept = SUFFIX.test(parts.slice(-2).join('.')) ? 3 : 2;
  const before = parts.slice(0, -kept).map((part) => (APPS.test(part) ? part : '*'));
  return [...before, ...parts.slice(-kept)].join('.');
}
