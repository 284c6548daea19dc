import type { Finder } from './finder.ts';

/**
 * `<find-in-document>`: the field that finds words in the text of the page, and what marks the words of a search from
 * whose hit the reader comes. All of it is loaded on its first use; without it the form leads to the search page.
 */
class FindInDocument extends HTMLElement {
  #finder: Promise<Finder> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    for (const sign of ['pointerover', 'focusin', 'input']) {
      this.addEventListener(sign, () => {
        this.#use();
      });
    }
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#use(
        (finder) => {
          finder.step(1);
        },
        () => form?.submit(),
      );
    });
    document.addEventListener('archive:arrival', (event) => {
      this.#use((finder) => {
        finder.arrive((event as CustomEvent).detail);
      });
    });
    if (form?.querySelector('input')?.value) this.#use();
    else if (hasArrived(form?.action)) {
      this.#use((finder) => {
        finder.arrive();
      });
    }
  }

  /** @param otherwise what to do where it cannot be loaded; the next use tries again */
  #use(act?: (finder: Finder) => void, otherwise?: () => void): void {
    this.#finder ??= import('./finder.ts').then(({ Finder: Loaded }) => new Loaded(this));
    this.#finder.then(act, () => {
      this.#finder = undefined;
      otherwise?.();
    });
  }
}

/** What the search dialog left is read, and removed, by what is loaded then. */
function hasArrived(search = ''): boolean {
  try {
    if (sessionStorage.getItem('archive-arrival')) return true;
  } catch {
    // A browser that keeps nothing.
  }
  return document.referrer.startsWith(`${search}?`);
}

customElements.define('find-in-document', FindInDocument);
