/**
 * Words that apps of every language name the parts of their pages with: in class names, test ids, roles, tags and
 * addresses, each list with spaces between. Data, since the observer gets them with its vocabularies.
 */
export const PARTS = {
  /** What names states without showing posts: navigation, filters, legends, toasts, figures, placeholders. */
  asides:
    'nav navbar navigation breadcrumb breadcrumbs tabs tablist pagination filter filters legend facets toast toasts toaster snackbar notification notifications stats stat metric metrics kpi kpis chart',
  /** What shows things that are not there: on an empty page, or while it loads. */
  ghosts: 'skeleton placeholder shimmer ghost sample',
  /** What is chosen of several. */
  selected: 'active selected current',
  /** History and comments. */
  logs: 'history activity activities audit changelog comments comment discussion replies reply chatter tracking thread trail revisions',
  /** What lies over the page. */
  dialogs: 'drawer modal lightbox offcanvas slideover sidepanel sidesheet',
  /** Roles of asides and logs. */
  asideRoles:
    'navigation tablist menu menubar listbox tooltip alert log search toolbar radiogroup banner contentinfo',
  /** Selectors: what a state is chosen from. */
  choosers: 'option [role=option] [role=menuitem] button li',
  /** Where a client looks at posts: the first parts of an address. */
  portals: 'portal client-portal clientportal guest external approve proof',
  /** Tags of what is never part of a post. */
  asideTags: 'NAV DATALIST',
  /** Roles of what is a card. */
  itemRoles: 'listitem row article treeitem',
  /** One selector: what may name the client whose pages these are. */
  switchers:
    '[aria-haspopup],[class*="switch"i],[class*="workspace"i],[class*="breadcrumb"i] a,[aria-label*="breadcrumb"i] :is(a,span,button),[class*="ws-"i],[aria-current="true"],[aria-label*="client"i] [aria-current]',
  /** Attributes that hold a moment. */
  moments: 'datetime data-datetime data-scheduled data-scheduled-at',
  /** What holds cards: roles, tags, names. */
  containerRoles: 'list grid table rowgroup feed tree treegrid main application region tabpanel',
  containerTags: 'UL OL TABLE TBODY THEAD TFOOT MAIN BODY HTML SECTION',
  containers:
    'column columns list lists lane lanes bucket buckets stage stages board kanban swimlane swimlanes grid table group groups cards items posts day cell calendar wrapper container content page layout view body feed results',
  /** What is a card. */
  items: 'card item row tile event chip entry minicard task post issue ticket story',
  /** What is clicked. */
  controlRoles:
    'button tab option menuitem menuitemradio menuitemcheckbox radio switch checkbox combobox link',
  controlTags: 'BUTTON A OPTION SELECT TH SUMMARY LABEL',
  /** Tags of things of their own, which no control reaches around. */
  ownTags: 'LI TR ARTICLE MAIN BODY SECTION',
  /** What stands beside a post's text. */
  meta: 'meta date time datetime timestamp author user username avatar assignee assignees member members channel channels platform account network tag tags labels badge badges status state count counter counts owner footer help hint client brand workspace project breadcrumb priority category id number key initials icon menu actions toolbar due deadline comment comments reply note notes feedback role',
  /** What a field or a column is called that holds a state: no title of a post. */
  stateNames:
    'status statuses state states stage stages approval approvals workflow workflows phase phases statut état étape validation zustand stand freigabe freigabestatus estado fase etapa situação aprovação aprobación stato approvazione goedkeuring stan etap akceptacja статус этап durum aşama onay ステータス ステージ 状態 承認 状态 阶段 审批 段階 フェーズ 進捗 進捗状況 承認状況 ステート 审核状态 审批状态 发布状态 进度 состояние стадия evre faza krok zatwierdzenie утверждение согласование validatie beoordeling freigabestand bearbeitungsstand genehmigung prüfstatus avancement',
  /** What a column is called that holds titles: all its words are of these. */
  titleNames:
    'title titles name names subject summary headline caption post posts page pages article articles content item task tasks snippet idea record event titel betreff beitrag beiträge inhalt inhalte seite artikel aufgabe bezeichnung überschrift thema titre nom sujet publication contenu tâche título nombre asunto publicación contenido página artículo tarea nome assunto publicação conteúdo artigo tarefa titolo oggetto pubblicazione articolo pagina contenuto attività naam onderwerp bericht berichten inhoud taak tytuł nazwa temat treść strona artykuł zadanie wpis başlık ad konu gönderi içerik sayfa görev название заголовок имя тема пост публикация страница задача материал статья タイトル 件名 名前 投稿 記事 コンテンツ ページ 标题 名称 主题 帖子 内容 文章 任务 页面 file files filename document documents datei dokument fichier archivo arquivo ficheiro documento bestand plik dosya belge файл документ ファイル ファイル名 文件 文件名 稿件 作品 creative creatives asset assets copy beschreibung',
  /** Attributes that repeat what a cell's column is called. */
  columnNames: 'data-label data-title data-th data-colname data-column-name',
  /** Class names that say how something looks at times, and not what it is: `hover:bg-card`, `group`. */
  utilities: '^$ ^group$ :',
  /** Styles that hide. */
  hiding: 'display:\\s*none visibility:\\s*hidden',
  /** Links that lead to no page. */
  noPages: '^(#|mailto:|tel:|javascript:)',
  /** States that may as well say what kind of thing it is: another one beside them is the state. */
  vague:
    'review reviews revision feedback prüfung überprüfung relecture revisión revisão revisione beoordeling recenzja weryfikacja inceleme проверка ревью модерация レビュー',
  /** A post's title. */
  titles: 'title caption name subject headline heading summary titlewrapper cardname taskname',
  /** Classes that make a text stand out. */
  bold: '\\b(semi)?bold\\b \\bfont-(medium|black)\\b \\btext-(lg|\\d?xl)\\b',
  /** A post's text. */
  bodies: 'text content body message description excerpt copy post snippet',
  /** Name parts that say that a class is about a state. */
  about:
    'status state stage badge pill chip tag label is post card item row event task approval workflow entry content lozenge dot indicator icon bg color text border column list lane bucket tile',
  /** Name parts of what acts or filters. */
  acts: 'btn button filter filters tab tabs nav menu hover focus active option count input modal form dialog not no has show hide can set on to link action cta',
  /** Name parts before one word that make it a state. */
  strong: 'status state stage approval workflow',
  /** States that one bare word in a class name means; other single words need `status` or the like before them. */
  plain:
    'approved rejected declined draft drafts scheduled published failed expired pending unapproved disapproved',
  /** Heads of columns and sections. */
  heads: 'header head heading title titlebar name caption top headline',
  /** Channels. */
  channels:
    'facebook instagram linkedin twitter tiktok youtube pinterest threads mastodon bluesky reddit telegram whatsapp snapchat tumblr vimeo xing weibo wechat',
  /** Short names of channels, each with the name that it stands for. */
  channelAliases:
    'fb:facebook ig:instagram insta:instagram x:twitter yt:youtube gbp:google_business googlebusiness:google_business googlemybusiness:google_business',
  /** What a channel's name is followed by, in labels of channels only. */
  channelKinds:
    'page pages profile business company personal post posts reel reels story stories feed short shorts account group video ad ads',
  /** Parts of an address under which no post is ever listed. */
  noPosts:
    'setting settings preferences config configuration billing invoice invoices pricing subscription subscriptions login log-in logout log-out signin sign-in signup sign-up register password auth oauth onboarding webhooks api-keys security profile users members roles permissions',
  /** The same, as the last part of an address. */
  noPostsLast:
    'people staff integration integrations connection connections connect channels account accounts social-account social-accounts notification notifications inbox messages analytics report reports insight insights stat stats statistics metrics media library media-library assets templates hashtags help support faq wp-admin trash workspaces organisations organizations me new comments users categories tags plugins themes tools guests labels transitions stages workflows',
  /** The last part of an address that lists what happened, not where posts stand. */
  logPages: 'activity activities log logs history audit changelog',
  /* Sources of regular expressions, without spaces. */
  /** A time of day or a week, which is no moment by itself. */
  hours:
    '^(?=.*\\D)\\d{1,2}(\\s?[:.h時]\\s?\\d{2}分?)?\\s?([ap]\\.?\\s?m\\.?|uhr|h|時)?$ ^(week|woche|kw|semaine|sem|semana|settimana|tydzień|hafta|неделя|第)\\.?\\s?\\d{1,2}(\\D{0,4}(20\\d\\d)?)$',
  /** A time of day before a title, and behind a date. */
  hourBefore: '^\\d{1,2}[:.h]\\d{2}(\\s?[ap]\\.?m\\.?)?\\s+(?=\\D{4})',
  hourAfter: ',?\\s*\\p{L}{0,6}\\.?\\s*\\d{1,2}[:.]\\d{2}\\P{L}*$',
  /** The name of a file. */
  files: '\\S\\.(pdf|docx?|pptx?|xlsx?|png|jpe?g|gif|webp|svg|psd|ai|indd|fig|mp4|mov|webm|mp3|wav|zip)$',
  /** A date in numbers. */
  dates: '\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4} \\d{4}-\\d\\d-\\d\\d \\d月\\d',
  /** No title: an address of mail or of a page, a name of an account, a count of things ("12 posts"). */
  noTitles: '^/[\\w/.-]+$ ^\\S+@\\S+\\.\\S+$ ^(https?:\\/\\/|www\\.)\\S+$ ^@[\\w.]+$ ^\\d+\\s\\p{L}+$',
  /** Mail addresses and sums: they stand beside people and bills, not beside posts. */
  foreign: '^\\S+@\\S+\\.\\S{2,}$ ^[^\\p{L}\\d]*[€$£¥]\\s?[\\d.,]+$ ^[\\d.,]+\\s?(€|\\$|£|eur|usd|chf|zł)$',
  /** The classes of a day in a calendar, and the number that it begins with. */
  dayNames: '(^|[\\s_-])(week)?day([\\s_-]|$)',
  days: '^([12]?\\d|3[01])[.日일]?$',
  /** Attributes that hold an id. */
  idNames: '(^|-)(id|key|uuid|pk|slug|record|row|item|card|task|post|issue|index)$',
  /** Attributes that hold an id of any form. */
  idPlaces: '^data-(id|key|uuid|[a-z]+-id|row-key)$',
  /** Names in the query of an address that stand before the id of a post. */
  queryIds: 'id$ post task card item record issue',
  /** Begins a label that ends in the name of a step that is waited for. */
  waits:
    '^awaiting\\s ^waiting\\s(for|on)\\s ^pending\\s ^ausstehend\\s ^wartet\\sauf\\s ^en\\sattente\\s ^esperando\\s ^pendiente\\s ^aguardando\\s ^pendente\\s ^in\\sattesa\\s ^in\\safwachting\\s ^wacht\\sop\\s ^oczekuj ^czeka\\sna\\s ^ожидает ^等待',
  /** What is said behind a step that is being done. */
  opens:
    '^in\\sprogress$ ^in\\sbearbeitung$ ^en\\scours$ ^en\\s(progreso|proceso|curso)$ ^em\\s(progresso|andamento|curso)$ ^in\\scorso$ ^in\\sbehandeling$ ^w\\s(trakcie|toku)$ ^devam\\sed(iyor|en)$ ^в\\s(процессе|работе)$ ^進行中$ ^作業中$ ^进行中$',
  /** What is called so may name the client. */
  switcherNames: 'switch workspace client brand organi[sz]ation',
  /** What says that a moment is past. */
  relative:
    'ago vor\\s il\\sy\\sa hace há\\s fa$ geleden temu önce назад 前 yesterday gestern hier ayer ontem',
  /** Fields that hold a post's text. */
  fields: 'title caption text content body message description name subject summary post copy headline task',
  /** What a language picker shows. */
  languages:
    'english deutsch français español português italiano nederlands polski türkçe русский 日本語 中文 svenska dansk čeština',
  /** Attributes that hold an address. */
  addresses: 'href action formaction hx-get hx-post hx-put hx-patch hx-delete data-href data-url to',
  /** Attributes whose names begin so hold no id of a post. */
  notIds:
    'account channel platform user author owner assignee creator member team client workspace organization project board column list swimlane status state date time index width height page turbo bs radix color position order count reach v',
  /** The id behind a name: `post-12`, `task_550e8400-…`. */
  namedIds: '^[a-z]+[-_:](\\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,40}|(?=[a-z]*\\d)[a-z\\d]{12,24})$',
  /** A universally unique id, which is one wherever it stands. */
  uuids: '^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$',
  /** The slug at the end of an address. */
  slugs: '\\/([\\p{L}\\d]+(?:-[\\p{L}\\d]+)+)\\/?(?:[?#].*)?$',
  /** An address that is called by a script. */
  calls: '[\'"`]((?:\\/|https?:)[^\'"`\\s]{3,300})[\'"`]',
  /** A state and a title in one text: "Approved · Winter hats in June", "Task #8 (Approved): Winter hats in June". */
  behind: '^.{2,60}?(?:\\s[-–—•·|]\\s|\\)[:：]\\s)(.{8,})$',
  /** One selector: what no card reaches beyond. */
  edges: 'body,main,html,dialog,[role=main],[role=dialog],[role=alertdialog]',
  /** Parts of an address before the id of somebody; an s may follow. */
  people:
    'user users author authors member members owner owners assignee creator person profile profiles contact',
  /** Attributes that say what is shown. */
  said: 'title aria-label alt data-tooltip data-original-title data-title data-tip data-label',
  /** Attributes that number the rows of a grid. */
  rowNumbers:
    'data-row-id data-rowid row-id data-row-key aria-rowindex row-index data-rowindex data-row-index',
  /** Attributes that may name a channel. */
  channelAttributes: 'title alt aria-label data-channel data-network data-platform data-icon data-provider',
  /** Never looked into. svg is asked for its title only. */
  skipped: 'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD svg CANVAS VIDEO AUDIO OBJECT DATALIST OPTION OPTGROUP',
  /** Tags inside of a sentence. */
  inline: 'A ABBR B BDI BR CODE EM I MARK S SMALL SPAN STRONG SUB SUP U WBR',
  /** Attributes in which pages keep what a state, a title or an identity is read from, or whether a part is shown. */
  watched:
    'class style hidden open title alt value href datetime aria-label aria-hidden aria-expanded aria-selected data-state data-status',
  /** Events that are kept from a page when they come from a badge. */
  quiet: 'click dblclick mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup keypress',
  /** Parts of an address before the key of a client's container; an s may follow. */
  places:
    'workspace client brand org organisation organization calendar group project board space team account company companie b customer kunde kunden mandant projekt marque projet calendrier cliente marca proyecto calendario projeto clienti progetto klant klanten klient klienci projekty musteri musteriler proje projeler',
  /** The last part of an address that shows one thing in some way. */
  views: 'edit show view detail details preview',
  /** Roles of what acts. */
  buttons: 'button tab menuitem option combobox switch',
  /** Roles of what is chosen from: no state of a post. */
  choices: 'tab option menuitem menuitemradio radio checkbox switch columnheader',
} as const;

export type Part = keyof typeof PARTS;
