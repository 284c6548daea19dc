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
      this.submit();
    });
    document.addEventListener('archive:arrival', (event) => {
      this.#use((finder) => {
        finder.arrive((event as CustomEvent).detail);
      });
    });
    if (form?.querySelector('input')?.value || this.matches(':focus-within')) this.#use();
  }

  /** Marks what the search found that the reader may come from. */
  arrive(): void {
    this.#use((finder) => {
      finder.arrive();
    });
  }

  /** Goes to the first place. */
  submit(): void {
    this.#use(
      (finder) => {
        finder.step(1);
      },
      () => this.querySelector('form')?.submit(),
    );
  }

  /** @param otherwise what to do where it cannot be loaded; the next use tries again */
  #use(act?: (finder: Finder) => void, otherwise?: () => void): void {
    this.#finder ??= import('./finder.ts').then((loaded) => new loaded.Finder(this));
    this.#finder.then(act, () => {
      this.#finder = undefined;
      otherwise?.();
    });
  }
}

/**
 * @param early what happened on the page before this script was there
 * @param hasArrived whether the reader may come from a hit of the search
 */
export function startFinding(early: readonly Event[], hasArrived: boolean): void {
  customElements.define('find-in-document', FindInDocument);
  const element = document.querySelector('find-in-document');
  if (!(element instanceof FindInDocument)) return;
  if (hasArrived) element.arrive();
  for (const event of early) {
    const { type, target } = event;
    if (type === 'submit' && target instanceof Node && element.contains(target)) element.submit();
    // Nobody has heard it yet.
    if (type === 'archive:arrival') document.dispatchEvent(event);
  }
}
