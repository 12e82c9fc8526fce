import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Browsers draw no element higher than about 17 million pixels: above this, scrolling is scaled. */
const HIGHEST = 8_000_000;
const BEYOND = 8;

export interface RowWindow {
  /** Height of the whole list in pixels, as the scroll bar shows it. */
  height: number;
  first: number;
  /** Behind the last row to draw. */
  end: number;
  perPage: number;
  top(row: number): number;
  reveal(row: number): void;
}

/** Which rows of a fixed height are in view of a scrolling element. */
export function useWindow(box: RefObject<HTMLElement | null>, rows: number, rowHeight: number): RowWindow {
  const [view, setView] = useState({ top: 0, height: 600 });
  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height } = element;
    setView((before) => (before.top === top && before.height === height ? before : { top, height }));
  }, [box]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.addEventListener('scroll', measure, { passive: true });
    const resizing = new ResizeObserver(measure);
    resizing.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      resizing.disconnect();
    };
  }, [box, measure]);
  // A shorter list may have moved the scroll position.
  useLayoutEffect(measure, [measure, rows]);

  const full = rows * rowHeight;
  const height = Math.min(full, HIGHEST);
  const scale = full > height ? (full - view.height) / (height - view.height) : 1;
  const top = view.top * scale;
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const perPage = Math.max(1, Math.floor(view.height / rowHeight) - 1);
  return {
    height,
    first,
    end: Math.min(rows, Math.ceil((top + view.height) / rowHeight) + BEYOND),
    perPage,
    top: (row) => row * rowHeight - top + view.top,
    reveal(row) {
      const element = box.current;
      if (!element) return;
      if (row * rowHeight < top) element.scrollTop = (row * rowHeight) / scale;
      else if ((row + 2) * rowHeight > top + view.height)
        element.scrollTop = ((row + 2) * rowHeight - view.height) / scale;
    },
  };
}
