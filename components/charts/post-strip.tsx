import type { PostFacts } from '../../lib/insight/post-facts';
import { useWidth } from './use-width';

const HEIGHT = 26;

/**
 * One post from its first submission on: in whose court it lay, when it came back, its slot and when it went out. What
 * is drawn is said in words beside it; `alt` says it for who does not see the picture. `now` ends what lasts, epoch ms.
 */
export function PostStrip({ facts, now, alt }: { facts: PostFacts; now: number; alt: string }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const span = spanOf(facts, now);
  if (span === null) return null;
  const { from, to } = span;
  const x = (at: number): number => 5 + ((at - from) / (to - from)) * (width - 10);
  return (
    <div ref={box} class="plot strip">
      <svg role="img" aria-label={alt} width={width} height={HEIGHT}>
        <line class="grid" x1={5} x2={width - 5} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {facts.courts.map((stretch) => (
          <rect
            key={`${stretch.side} ${stretch.from}`}
            class={`mark-${stretch.side}`}
            x={x(stretch.from)}
            width={Math.max(2, x(stretch.to ?? now) - x(stretch.from))}
            y={7}
            height={12}
          />
        ))}
        {facts.rounds.map((round, at) => (
          <line
            key={at}
            class={round.cause === 'client' ? 'mark-round' : 'mark-own-round'}
            x1={x(round.at)}
            x2={x(round.at)}
            y1={1}
            y2={HEIGHT - 1}
          />
        ))}
        {facts.slot !== null && facts.slot >= from && (
          <path class="mark-slot" d={diamond(x(facts.slot), HEIGHT / 2, 5)} />
        )}
        {facts.decidedAt !== null && (
          <circle class="mark-decided" cx={x(facts.decidedAt)} cy={HEIGHT / 2} r={4} />
        )}
      </svg>
    </div>
  );
}

/** From when to when a post's strip runs, epoch ms; null for a post of which nothing is known. */
export function spanOf(facts: PostFacts, now: number): { from: number; to: number } | null {
  const from = facts.courts[0]?.from ?? facts.firstSubmitted ?? facts.firstSeen;
  if (from === null) return null;
  const ends = facts.courts.map((stretch) => stretch.to ?? now);
  const moments = [facts.publishedAt, facts.decidedAt, facts.slot].filter((at) => at !== null);
  return { from, to: Math.max(from + 3_600_000, ...ends, ...moments) };
}

const diamond = (x: number, y: number, size: number): string =>
  `M${x - size} ${y}L${x} ${y - size}L${x + size} ${y}L${x} ${y + size}Z`;
