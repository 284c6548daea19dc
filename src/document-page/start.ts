/** Where the reader is matters once the page has moved. */
export function startReading(): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  if (!contents) return;
  const mark = () => {
    void import('./current-section.ts').then((section) => {
      section.markCurrentSection(contents);
    });
  };
  if (scrollY > 0) mark();
  else addEventListener('scroll', mark, { once: true, passive: true });
}
