/* Where the reader is matters once the page has moved. */
addEventListener(
  'scroll',
  () => {
    const contents = document.querySelector<HTMLElement>('.contents');
    if (!contents) return;
    void import('./current-section.ts').then(({ markCurrentSection }) => {
      markCurrentSection(contents);
    });
  },
  { once: true, passive: true },
);
