import type { Locator, Page } from 'playwright-core';

/** By then a card that has changed is drawn. */
const REDRAWN_MS = 5_000;

/** At once: the playground draws cards anew, and whatever waits for one to stand still may wait for one that is gone. */
export const bringIntoView = (part: Locator): Promise<void> =>
  part.evaluate('element => element.scrollIntoView()');

/** The personal chat in the playground, as a person uses it. */
export class ChatWindow {
  readonly #page: Page;
  readonly #pictures: string;
  #taken = 0;

  private constructor(page: Page, pictures: string) {
    this.#page = page;
    this.#pictures = pictures;
  }

  static async open(page: Page, url: string, pictures: string): Promise<ChatWindow> {
    await page.goto(url);
    await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
    await page.locator('[contenteditable=true]').first().waitFor();
    return new ChatWindow(page, pictures);
  }

  /** Types a command and gives the card with this text that comes after it; other messages may come in between. */
  async say(text: string, expected: string | RegExp): Promise<Locator> {
    const before = await this.#cards().filter({ hasText: expected }).count();
    const box = this.#page.locator('[contenteditable=true]').first();
    await box.click();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
    const card = this.#cards().filter({ hasText: expected }).nth(before);
    await card.waitFor();
    return card;
  }

  /** The newest card that has this text, waited for. */
  async cardWith(text: string | RegExp): Promise<Locator> {
    const card = this.#cards().filter({ hasText: text }).last();
    await card.waitFor();
    return card;
  }

  /** Presses a button of a card. */
  async press(card: Locator, name: string): Promise<void> {
    await card.getByRole('button', { name, exact: true }).click();
  }

  /** Unfolds what has this field in it. A card that is drawn anew just then is folded up again, and so it is pressed again. */
  async unfold(card: Locator, name: string, field: Locator): Promise<void> {
    const isUnfolded = (): Promise<boolean> =>
      field.waitFor({ timeout: REDRAWN_MS }).then(
        () => true,
        () => false,
      );
    do await this.press(card, name);
    while (!(await isUnfolded()));
  }

  /** Ticks or unticks one of many choices, the `which`-th that is called so. The playground names all of them after the group, so the label is pressed. */
  async choose(card: Locator, choice: string | RegExp, on = true, which = 0): Promise<void> {
    const id = await card.locator('label', { hasText: choice }).nth(which).getAttribute('for');
    await card.page().locator(`[id="${id}"]`).setChecked(on, { force: true });
  }

  /** Picks one from a list that unfolds. */
  async pick(card: Locator, label: RegExp, choice: string): Promise<void> {
    await card.getByRole('combobox', { name: label }).click();
    await card.page().getByRole('option', { name: choice, exact: true }).click();
  }

  /** Keeps a picture of the chat as it stands. */
  async picture(name: string): Promise<void> {
    this.#taken += 1;
    const file = `${this.#pictures}/${String(this.#taken).padStart(2, '0')}-${name}.png`;
    await this.#page.screenshot({ path: file });
  }

  #cards(): Locator {
    return this.#page.locator('.ac-adaptiveCard');
  }
}
