import { LitElement, nothing } from '../vendor/lit.js';
import { local } from '../parts/clock.js';
import { stateOf, valueAt, withValue } from './record-state.js';

/** What an element that fills in a record knows, and how what is typed becomes an answer. Shown by gz-record.js. */
export class RecordBase extends LitElement {
  static properties = Object.fromEntries([
    ...['form', 'record', 'answers', 'signatures', 'names', 'problems', 'conflicts', 'kept', 'back'].map((name) => [name, { attribute: false }]),
    ...['signer', 'me'].map((name) => [name, {}]),
    ...['readonly', 'busy', 'correcting', 'links'].map((name) => [name, { type: Boolean }]),
  ]);

  /** By pointer: what went wrong here. @type {Record<string, string>} */
  faults = {};
  /** @type {Record<string, string>} */
  lengthUnits = {};
  /** Who is about to sign for another, by signature. @type {Record<string, string>} */
  standing = {};
  /** @type {Set<string>} */
  touched = new Set();
  /** A number as it stands in its field. @type {{pointer: string, text: string} | null} */
  raw = null;
  /** Where somebody is typing. @type {string} */
  typing = '';
  /** The field that has the focus, or had it last. @type {string} */
  here = '';
  /** Whether somebody wanted to go on. @type {boolean} */
  tried = false;
  /** Whether the draft was asked to go once. @type {boolean} */
  sure = false;
  /** Whether a reason was wanted and none given. @type {boolean} */
  unsaid = false;
  /** @type {string} */
  reason = '';
  /** What a reason is wanted for. @type {{kind: string, step: string, title: string} | null} */
  asking = null;
  /** The row that is open, as table/row. @type {string} */
  row = '';
  /** @type {{table: string, rows: any[], signatures: any} | null} */
  removed = null;

  constructor() {
    super();
    /** @type {any} */
    this.form = null;
    /** @type {any} */
    this.record = null;
    /** @type {Record<string, any>} */
    this.answers = {};
    /** @type {Record<string, any>} */
    this.signatures = {};
    /** Of people, places, things and records, by id. @type {Record<string, string>} */
    this.names = {};
    /** What the server refused, by pointer; without one where it is of the whole. @type {Record<string, string>} */
    this.problems = {};
    /** What somebody else wrote meanwhile, by pointer. @type {Record<string, any>} */
    this.conflicts = {};
    /** @type {any} */
    this.kept = nothing;
    /** @type {any} */
    this.back = nothing;
    this.signer = '';
    this.me = '';
    this.readonly = false;
    this.busy = false;
    this.correcting = false;
    /** Whether people outside can be asked to sign by a link. */
    this.links = false;
    /** @type {(sha: string) => string} */
    this.photoAddress = () => '';
    /** @type {(link: any) => string} */
    this.linkAddress = () => '';
    /** @type {(field: any, pointer: string, words: string) => Promise<import('./gz-find.js').Found[]>} */
    this.find = async () => [];
    const room = matchMedia('(min-width: 768px)');
    this.wide = room.matches;
    room.addEventListener('change', () => {
      this.wide = room.matches;
      this.requestUpdate();
    });
  }

  /** What belongs to the one that was shown before. */
  forget() {
    Object.assign(this, { faults: {}, lengthUnits: {}, standing: {}, touched: new Set(), raw: null, typing: '', here: '', tried: false, sure: false, unsaid: false, reason: '', asking: null, row: '', removed: null });
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    const before = /** @type {any} */ (changed.get('record'));
    if ((before && before.id !== this.record?.id) || (before && before.state?.key !== this.record?.state?.key)) {
      this.forget();
    }
    /** @type {ReturnType<typeof stateOf> | null} */
    this.state = this.form ? stateOf(this.form, this.record, this.answers, this.signatures, { now: local(), me: this.me, correcting: this.correcting }) : null;
  }

  /** @param {string} pointer @returns {any} */
  valueOf(pointer) {
    return valueAt(this.answers, pointer);
  }

  /** @param {string} pointer @returns {any} with what is computed */
  workedAt(pointer) {
    return valueAt(/** @type {any} */ (this.state).judged.answers, pointer);
  }

  /** Whether there is something that is not the reader's business. @param {string} pointer */
  isMasked(pointer) {
    return Boolean(this.record?.masked?.includes(pointer));
  }

  /** @param {string} key of a field or table of the form @returns {string} */
  pointerOf(key) {
    return (this.form.definition.lines ?? []).some((/** @type {any} */ one) => one.key === key) ? `/lines/${key}` : `/${key}`;
  }

  /** Rules that are broken and have their place there. @param {string} pointer @returns {any[]} */
  rulesOf(pointer) {
    const { model, judged } = /** @type {any} */ (this.state);
    return model.rules.filter((/** @type {any} */ rule) => judged.broken.includes(rule.key) && rule.field && this.pointerOf(rule.field) === pointer);
  }

  /** @param {string} name @param {any} [detail] */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  /** @param {string} pointer @param {any} value @param {boolean} settled */
  change(pointer, value, settled) {
    this.answers = withValue(this.answers, pointer, value);
    this.problems = Object.fromEntries(Object.entries(this.problems).filter(([at]) => at.startsWith('/') && at !== pointer));
    this.tell('change', { pointer, answers: this.answers, settled });
  }

  /** Nothing typed is lost, also before its field is left; nor is it changed under the fingers. @param {string} pointer @param {any} value @param {string} [raw] as it stands in the field */
  type(pointer, value, raw) {
    this.typing = pointer;
    this.raw = raw === undefined ? null : { pointer, text: raw };
    this.change(pointer, value === '' ? undefined : value, false);
  }

  /** @param {string} pointer @param {any} value */
  give(pointer, value) {
    this.typing = '';
    this.raw = null;
    this.touched.add(pointer);
    this.change(pointer, value, true);
  }

  /** @param {any} slot @param {any} found @param {any} [value] */
  choose(slot, found, value = found?.id) {
    if (found) {
      this.names = { ...this.names, [found.id]: found.name };
      this.tell('named', { id: found.id, name: found.name });
    }
    this.give(slot.pointer, value);
  }

  /** @param {string} pointer */
  enter(pointer) {
    this.here = pointer;
    const [, first, table, row] = pointer.split('/');
    this.row = first === 'lines' ? `${table}/${row}` : this.row; // It is not closed under the fingers.
  }

  /** @param {string} pointer */
  leave(pointer) {
    if (this.typing === pointer || !this.touched.has(pointer)) {
      this.typing = '';
      this.touched.add(pointer);
      this.requestUpdate();
    }
  }

  /** @param {string} pointer @param {string} fault */
  setFault(pointer, fault) {
    this.faults = { ...this.faults, [pointer]: fault };
    this.requestUpdate();
  }
}
