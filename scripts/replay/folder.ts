import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of captured pages, as its `pages.json` describes it. Only what the replay needs; labels are truth. */
export interface Folder {
  path: string;
  tool: string;
  zone: string;
  limits: string[];
  pages: LabelledPage[];
  sequences: Sequence[];
}

export interface LabelledPage {
  file: string;
  url: string;
  client: string | null;
  /** ISO moment that the page shows. */
  standsFor: string;
  /** True where the page holds no post. */
  zero: boolean;
  viewer: { name: string | null; role: string } | null;
  posts: LabelledPost[];
}

export interface LabelledPost {
  title: string;
  state: string;
  required: boolean;
  key: string | null;
  client: string | null;
}

export interface Sequence {
  name: string;
  files: { file: string; at: string }[];
  truth: PostTruth[];
}

/** What really happened to a post by the end of its sequence. */
export interface PostTruth {
  post: string;
  key: string | null;
  client: string | null;
  submissions: number;
  clientRounds: number;
  internalRounds: number;
  rejections: number;
  approvals: number;
  finalState: string;
}

type Raw = Record<string, unknown>;

export function readFolder(path: string): Folder {
  const raw = JSON.parse(readFileSync(join(path, 'pages.json'), 'utf8')) as Raw;
  const viewer = (raw.viewer ?? null) as LabelledPage['viewer'];
  const pages = (raw.pages as Raw[]).map((page) => ({
    ...(page as unknown as LabelledPage),
    client: (page.client as string | null | undefined) ?? null,
    standsFor: (page.standsFor ?? raw.capturedAt) as string,
    zero: page.zero === true,
    viewer: (page.viewer as LabelledPage['viewer'] | undefined) ?? viewer,
    posts: (page.posts ?? []) as LabelledPost[],
  }));
  const sequences = ((raw.sequences ?? []) as Raw[]).map((sequence) => ({
    name: sequence.name as string,
    files: (sequence.files as (string | { file: string; at?: string })[]).map((one) => {
      const { file, at } = typeof one === 'string' ? { file: one, at: undefined } : one;
      const page = pages.find((page) => page.file === file);
      if (!page)
        throw new Error(`${path}: sequence ${sequence.name} names ${file}, which is not among the pages.`);
      return { file, at: at ?? page.standsFor };
    }),
    truth: (sequence.truth as Raw[]).map((truth) => ({
      ...(truth as unknown as PostTruth),
      finalState: (truth.finalState ?? truth.state) as string,
    })),
  }));
  return {
    path,
    tool: raw.tool as string,
    zone: (raw.zone as string | undefined) ?? 'UTC',
    limits: (raw.limits as string[] | undefined) ?? [],
    pages,
    sequences,
  };
}

export interface Step {
  page: LabelledPage;
  /** Epoch milliseconds at which it is looked at. */
  at: number;
  /** Same address and same moment as the step before: the page changed under the viewer's eyes, without loading. */
  inPlace: boolean;
}

/**
 * Every page once, in the order of time, as one person would have come by them. Pages of one moment keep the order of
 * their sequence, then of the folder; no two steps have the same time.
 */
export function stepsOf(folder: Folder): Step[] {
  const pages = new Map(folder.pages.map((page) => [page.file, page]));
  const played = new Map<string, number>();
  for (const { files } of folder.sequences) {
    for (const { file, at } of files) if (!played.has(file)) played.set(file, Date.parse(at));
  }
  for (const page of folder.pages) {
    if (!played.has(page.file)) played.set(page.file, Date.parse(page.standsFor));
  }
  const steps: Step[] = [];
  let before: { url: string; moment: number } | null = null;
  for (const [file, moment] of [...played].sort((a, b) => a[1] - b[1])) {
    const page = pages.get(file) as LabelledPage;
    const inPlace = before !== null && before.url === page.url && before.moment === moment;
    const last = steps.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    steps.push({ page, at: Math.max(moment, last + 1_000), inPlace });
    before = { url: page.url, moment };
  }
  return steps;
}
