import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Drawn at this width, in pixels, until the real one is known. */
const FIRST_WIDTH = 320;

/** The width of an element in pixels, kept up to date: charts are drawn in true pixels, so that their texts stay readable. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    const shown = element.current;
    if (!shown) return;
    const measure = (): void => setWidth(Math.max(160, Math.floor(shown.clientWidth) || FIRST_WIDTH));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
