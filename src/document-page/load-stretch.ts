import { listOpenStretch } from '../dom/open-stretch.ts';

/** Marks the passages from one to another, if the address names them: `#p5-p7`. Also when the address changes. */
export function loadStretch(): void {
  let isMarked = false;
  const show = (mayScroll: boolean) => {
    const passages = listOpenStretch(location.hash.slice(1));
    if (passages.length === 0 && !isMarked) return;
    isMarked = true;
    import('./mark-stretch.ts')
      .then(({ markStretch }) => markStretch(passages, mayScroll))
      .catch(() => undefined);
  };
  show(scrollY === 0);
  addEventListener('hashchange', () => show(true));
}
