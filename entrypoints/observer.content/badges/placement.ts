/** A box in the coordinates of the viewport, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Obstacle extends Box {
  /** How bad it is to cover it: text and controls 1, pictures less. */
  weight: number;
}
export interface Size {
  width: number;
  height: number;
}

/** Distance kept from a card's edge and from what stands in it. */
const GAP = 6;
/** A line of text is lower than its box: so much of a badge may reach into it. */
const SLACK = 3;

/**
 * Where in a card a badge hides the least: beside the state label if there is one, else in the first free corner, else
 * across the upper edge.
 * @returns the badge's offset from the card's left upper corner, and what it hides there: 0 for nothing, else an area
 */
export function place(
  card: Box,
  label: Box | null,
  obstacles: readonly Obstacle[],
  size: Size,
): { x: number; y: number; hides: number } {
  const width = card.right - card.left;
  const height = card.bottom - card.top;
  const right = Math.max(GAP, width - size.width - GAP);
  const candidates: { x: number; y: number }[] = [];
  if (label) {
    const middle = (label.top + label.bottom - size.height) / 2 - card.top;
    candidates.push({ x: label.right - card.left + GAP, y: middle });
    candidates.push({ x: label.left - card.left - size.width - GAP, y: middle });
    candidates.push({ x: label.left - card.left, y: label.bottom - card.top + GAP / 2 });
  }
  candidates.push(
    { x: right, y: GAP },
    { x: right, y: (height - size.height) / 2 },
    { x: right, y: height - size.height - GAP },
    { x: GAP, y: height - size.height - GAP },
    { x: (width - size.width) / 2, y: height - size.height - GAP },
    { x: (width - size.width) / 2, y: (height - size.height) / 2 },
    { x: right, y: -size.height / 2 },
    { x: GAP, y: -size.height / 2 },
  );
  let best = candidates[0] ?? { x: right, y: GAP };
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const cost = covered(card, candidate, size, obstacles);
    if (cost < least) {
      best = candidate;
      least = cost;
    }
    if (cost === 0) break;
  }
  return { x: Math.round(best.x), y: Math.round(best.y), hides: least };
}

/** Weighted area of what a badge at that offset would hide, and of how far it would stick out of the card. */
function covered(
  card: Box,
  at: { x: number; y: number },
  size: Size,
  obstacles: readonly Obstacle[],
): number {
  const box: Box = {
    left: card.left + at.x,
    top: card.top + at.y + SLACK,
    right: card.left + at.x + size.width,
    bottom: card.top + at.y + size.height - SLACK,
  };
  const area = (box.right - box.left) * (box.bottom - box.top);
  // Sticking out may hide the neighbour: about as bad as covering a picture.
  let cost = (area - overlap(box, card)) * 0.5;
  for (const obstacle of obstacles) cost += overlap(box, obstacle) * obstacle.weight;
  return cost;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
