// The little of it that is used here, for the type checker.
export class LitElement extends HTMLElement {
  static properties: Record<string, unknown>;
  readonly updateComplete: Promise<boolean>;
  connectedCallback(): void;
  createRenderRoot(): HTMLElement | DocumentFragment;
  requestUpdate(): void;
  willUpdate(changed: Map<string, unknown>): void;
  render(): unknown;
}
export function html(strings: TemplateStringsArray, ...values: unknown[]): unknown;
export function svg(strings: TemplateStringsArray, ...values: unknown[]): unknown;
export function render(what: unknown, where: HTMLElement): unknown;
export function repeat<T>(items: Iterable<T>, key: (item: T) => unknown, template: (item: T) => unknown): unknown;
export function live(value: unknown): unknown;
export const nothing: unique symbol;
