const FRAGMENT = /^#ui-(left|right)-(.+)$/u;

/**
 * Shows the sections that the address names. Writes the section that each side shows into the address, so that a link
 * can open the two sections. A fragment can have only one id, so the sections are in the query:
 * `?leftSection=privacy&rightSection=ai-governance`. Without this script the lists of sections still work, each for its
 * own side.
 */
export function followSections(): void {
  showPlaces();
  const tied = document.querySelector<HTMLElement>('.sides[data-tied]');
  if (tied)
    void import('./scroll-together.ts').then(({ scrollTogether }) => {
      scrollTogether(tied);
    });
  window.addEventListener('hashchange', () => {
    const [, side, section] = FRAGMENT.exec(window.location.hash) ?? [];
    if (side === undefined || section === undefined) return;
    if (!document.getElementById(`ui-${side}-${section}`)) return;
    const address = new URL(window.location.href);
    address.searchParams.set(`${side}Section`, section);
    address.hash = '';
    window.history.replaceState(window.history.state, '', address);
  });
}

function showPlaces(): void {
  const query = new URLSearchParams(window.location.search);
  /** The section that each side shows. */
  const places: Partial<Record<'left' | 'right', HTMLElement>> = {};
  // The left side comes last, because a phone shows the side that came last.
  for (const side of ['right', 'left'] as const) {
    const section = query.get(`${side}Section`);
    if (section === null) continue;
    const shown = document.getElementById(`ui-${side}-${section}`);
    if (shown) {
      places[side] = shown;
      show(shown);
    }
    // If there is no such section, this fragment makes another script answer in words.
    else window.location.replace(`#ui-${side}-${section}`);
  }
  const { left, right } = places;
  if (left && right && query.has('shared'))
    void import('../document-page/shared-words.ts').then(({ markSharedWords }) =>
      markSharedWords(left, right),
    );
}

/**
 * Scrolls only the side of the section. `scrollIntoView()` would also scroll the page, and move the other section out
 * of view.
 */
function show(section: HTMLElement): void {
  const side = section.closest('.side');
  // In a low window the sides do not scroll.
  if (side === null || side.scrollHeight <= side.clientHeight) {
    section.scrollIntoView();
    return;
  }
  const { scrollPaddingBlockStart } = getComputedStyle(side);
  const padding = parseFloat(scrollPaddingBlockStart) || 0;
  side.scrollTop += section.getBoundingClientRect().top - side.getBoundingClientRect().top - padding;
}
