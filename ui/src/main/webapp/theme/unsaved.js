// Text that was typed and is not stored yet survives whatever ends the page: an ended session, a reload, a crash, a
// dialog closed by mistake. Every text field is watched; the server says what has been stored, and which are left out.
(() => {
  // Values for themselves: what stands in them counts once it is taken over, and they are watched where they store
  // themselves, for there one may be refused while the page goes on. A duration is a count with its unit.
  const VALUES = [
    "vaadin-integer-field[data-gz-stores]",
    "vaadin-big-decimal-field[data-gz-stores]",
    "vaadin-time-picker[data-gz-stores]",
    "[data-gz-stores] .gz-duration vaadin-integer-field",
  ].join();
  const FIELDS = "vaadin-text-field, vaadin-text-area, vaadin-email-field, " + VALUES;
  const TYPES = ["text", "textarea", "email", "tel", "url", "number"];
  const PAUSE = 600; // Shorter than what fields that store themselves wait for: what they sent is known here, too.
  const STAGES = 40;
  const store = window.guizhang.unsavedStore;
  const notes = window.guizhang.unsavedNotes;
  const known = new WeakMap();
  const named = new Map();
  const dirty = new Set();
  let putting = false;
  let typing = false;

  const person = () => document.querySelector("[data-gz-person]")?.dataset.gzPerson ?? store.NOBODY;
  const path = () => document.querySelector("[data-gz-path]")?.dataset.gzPath ?? window.location.pathname;
  const same = (one, other) => one.trim().normalize() === other.trim().normalize();
  const digest = (text) => {
    let hash = 5381;
    for (const letter of text.trim().normalize()) {
      hash = (hash * 33 + letter.codePointAt(0)) | 0;
    }
    return `${text.trim().length}.${hash}`;
  };
  const titleOf = (field) =>
    field.closest("vaadin-dialog-overlay")?.querySelector("[slot=title]")?.textContent.trim() ?? "";
  const aboutOf = (field) => field.closest("[data-gz-about]")?.dataset.gzAbout ?? titleOf(field);
  const labelOf = (field) => field.label || field.accessibleName || field.placeholder || "";
  const isValue = (field) => field.matches(VALUES);
  const unitOf = (field) => field.closest(".gz-duration")?.querySelector("vaadin-select");
  const fieldOf = (target) => target.closest?.(FIELDS) ?? target.closest?.(".gz-duration")?.querySelector(FIELDS);
  const read = (field) => (unitOf(field) ? `${field.value} ${unitOf(field).value}` : field.value);
  const shownOf = (field) =>
    unitOf(field) && `${field.value} ${unitOf(field).querySelector("[slot=value]")?.textContent.trim() ?? ""}`;
  const closed = (field) => field.readonly || field.disabled;

  // The form that will say when it was stored: the field's own, that around it, or that of its neighbours.
  const formOf = (field) => {
    const own = field.closest("[data-gz-form]");
    const around = field.closest(".gz-form, .gz-card, vaadin-dialog-overlay");
    return (own ?? around?.querySelector("[data-gz-form]"))?.dataset.gzForm;
  };

  const bind = (field) => {
    if (known.has(field) || field.closest("[data-gz-unsaved=never]")) {
      return known.get(field);
    }
    const input = field.inputElement;
    if (!field.isConnected || field.hidden || !TYPES.includes(input?.type)) {
      return undefined;
    }
    const name = JSON.stringify([path(), aboutOf(field), labelOf(field)]);
    const twins = (named.get(name) ?? []).filter((one) => one.field.isConnected);
    let nth = 0;
    while (twins.some((one) => one.nth === nth)) {
      nth++;
    }
    const state = {
      field,
      nth,
      person: person(),
      path: path(),
      place: `${name}#${nth}`,
      said: [titleOf(field), labelOf(field)].filter(Boolean).join(" · "),
      base: read(field),
      text: read(field),
      was: [digest(read(field))],
      at: 0,
      form: formOf(field),
    };
    named.set(name, [...twins, state]);
    known.set(field, state);
    notes.count(field);
    return state;
  };

  const record = (state) => ({
    person: state.person,
    tab: state.tab ?? store.tab(),
    place: state.place,
    said: state.said,
    shown: state.shown,
    text: state.text,
    was: state.was.slice(-STAGES),
    at: state.at,
  });
  const keep = (state) => {
    dirty.add(state);
    state.tab = store.tab();
    state.lost = !store.write(record(state));
    notes.lost(state.field, state.lost);
  };
  const drop = (state) => {
    if (dirty.delete(state)) {
      store.remove(record(state));
    }
    notes.lost(state.field, false);
    state.lost = false;
  };

  const typed = (field) => {
    const state = bind(field);
    if (!state || closed(field)) {
      return;
    }
    const now = Date.now();
    if (now - state.at > PAUSE) {
      state.was.push(digest(state.text));
    }
    state.at = now;
    state.text = read(field);
    state.shown = shownOf(field);
    state.form = formOf(field) ?? state.form;
    if (same(state.text, state.base)) {
      drop(state);
      notes.quiet(field);
    } else {
      keep(state);
    }
    notes.count(field);
  };

  const put = (field, text) => {
    putting = true;
    const unit = unitOf(field);
    const cut = unit ? text.lastIndexOf(" ") : text.length;
    if (unit && unit.value !== text.slice(cut + 1)) {
      unit.value = text.slice(cut + 1);
      unit.dispatchEvent(new CustomEvent("change", { bubbles: true }));
    }
    field.value = text.slice(0, cut);
    // What the server listens to: the one where a field stores itself, the other elsewhere.
    field.dispatchEvent(new CustomEvent("input", { bubbles: true }));
    field.dispatchEvent(new CustomEvent("change", { bubbles: true }));
    putting = false;
    notes.count(field);
  };
  const restore = (state, found) => {
    const before = state.base;
    store.remove(found);
    [...dirty].filter((other) => other.place === state.place).forEach((other) => dirty.delete(other));
    state.text = found.text;
    state.shown = found.shown;
    state.was = [...found.was, digest(before)];
    state.at = found.at;
    keep(state);
    put(state.field, found.text);
    notes.restored(state.field, isValue(state.field), () => {
      drop(state);
      state.base = state.text = before;
      put(state.field, before);
      notes.quiet(state.field);
      state.field.focus();
    });
  };

  // A field drawn anew by the same page shows what was typed into it: that is no sign of its having been stored.
  const adopt = (state) => {
    const before = [...dirty].find((other) => other.place === state.place && !other.field.isConnected);
    if (before) {
      dirty.delete(before);
      Object.assign(state, { base: before.base, text: before.text, shown: before.shown, was: before.was, at: before.at });
      keep(state);
    }
    return before !== undefined;
  };

  // Puts back what belongs to fields just shown, unless somebody has changed them since; then it is offered.
  const settle = async (states) => {
    await store.ready;
    const living = await store.living();
    const texts = store.all();
    for (const state of states) {
      for (const found of texts.filter((one) => one.person === state.person && one.place === state.place)) {
        const mine = found.tab === store.tab();
        if (!mine && living?.has(found.tab)) {
          continue;
        }
        const still = !dirty.has(state) && state.field.isConnected && !closed(state.field);
        if (same(found.text, read(state.field))) {
          if (!dirty.has(state) && !adopt(state)) {
            store.remove(found);
          }
        } else if (still && (mine || living) && found.was.includes(digest(read(state.field)))) {
          restore(state, found);
        }
      }
    }
    await offer(living);
  };

  const offer = async (alive) => {
    await store.ready;
    const living = alive ?? (await store.living());
    const modal = document.querySelector("vaadin-dialog-overlay");
    const here = path();
    const shown = [...dirty].filter((state) => state.field.isConnected).map((state) => state.place + store.tab());
    const mine = store.all().filter((one) => one.person === person());
    elsewhere(mine.filter((one) => pathOf(one) !== here));
    const left = mine
      .filter((one) => !modal && pathOf(one) === here)
      .filter((one) => !shown.includes(one.place + one.tab))
      .filter((one) => one.tab === store.tab() || !living?.has(one.tab));
    notes.left(
      left.map((one) => {
        const state = [...named.values()].flat().find((each) => each.place === one.place && each.field.isConnected);
        return {
          said: one.said,
          text: one.shown ?? one.text,
          putBack: state && !closed(state.field) && !dirty.has(state) ? () => restoreNow(state, one) : null,
          discard: () => {
            one.storage.removeItem(one.name);
            offer();
          },
        };
      }),
    );
  };
  const pathOf = (one) => JSON.parse(one.place.replace(/#\d+$/, ""))[0];
  // Parts of the page that tell what was typed at other addresses and is not stored.
  const elsewhere = (others) => {
    for (const part of document.querySelectorAll("[data-gz-unsaved-at]")) {
      const at = part.dataset.gzUnsavedAt;
      const below = others.filter((one) => pathOf(one) === at || pathOf(one).startsWith(at + "/"));
      notes.elsewhere(
        part,
        below.map((one) => ({ said: one.said, text: one.shown ?? one.text, href: new URL(pathOf(one), document.baseURI).href })),
      );
    }
  };
  const restoreNow = (state, found) => {
    restore(state, found);
    state.field.focus();
    offer();
  };

  let waiting = false;
  const look = () => {
    if (waiting) {
      return;
    }
    waiting = true;
    setTimeout(() => {
      waiting = false;
      const fresh = [...document.querySelectorAll(FIELDS)].filter((field) => !known.has(field));
      settle(fresh.map(bind).filter(Boolean));
    }, 30);
  };
  document.addEventListener("DOMContentLoaded", () => {
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    new MutationObserver(ended).observe(document.body, { childList: true });
  });

  window.addEventListener("input", () => {
    typing = true;
    setTimeout(() => (typing = false));
  }, true);
  document.addEventListener("input", (event) => {
    const field = event.target.closest?.(FIELDS);
    if (field && !putting) {
      typed(field);
    }
    typing = false;
  });
  document.addEventListener("change", (event) => {
    const field = fieldOf(event.target);
    if (field && isValue(field) && !putting) {
      typed(field);
    }
    const state = known.get(field);
    if (state && dirty.has(state)) {
      state.was.push(digest(state.text));
    }
  });
  const rebase = (state) => {
    if (read(state.field) !== state.text) {
      drop(state);
      notes.quiet(state.field);
      state.base = state.text = read(state.field);
      state.was = [digest(state.base)];
      notes.count(state.field);
    }
  };
  // The server has put other words into a field: they count.
  document.addEventListener("value-changed", (event) => {
    const state = known.get(event.target) ?? known.get(fieldOf(event.target));
    if (state && !typing && !putting && read(state.field) !== state.text) {
      if (isValue(state.field)) {
        // Where the person took a value over, the change that follows has told by then.
        setTimeout(() => rebase(state));
      } else {
        rebase(state);
      }
    }
  }, true);
  window.addEventListener("beforeunload", (event) => {
    if ([...dirty].some((state) => state.lost && state.field.isConnected)) {
      event.preventDefault();
    }
  });
  store.onForgotten((gone) => [...dirty].filter((state) => state.person === gone && state.field.isConnected).forEach(keep));

  // The notice of an ended session says what is true: whether cookies work, whether somebody was signed in, and that
  // the words are kept.
  const cookiesWork = () => {
    document.cookie = "guizhang-probe=1;path=/;samesite=lax";
    const works = document.cookie.includes("guizhang-probe=1");
    document.cookie = "guizhang-probe=;path=/;max-age=0";
    return works;
  };
  function ended() {
    const notice = document.querySelector("body > .v-system-error:not([data-gz-said])");
    if (!notice) {
      return;
    }
    notice.dataset.gzSaid = "";
    const open = [...dirty].filter((state) => state.field.isConnected);
    const add = (word) => {
      const more = document.createElement("div");
      more.className = "message";
      more.textContent = notes.say(word);
      notice.append(more);
    };
    if (!cookiesWork()) {
      notice.querySelector(".caption")?.replaceChildren(notes.say("unsaved.cookies.title"));
      notice.querySelector(".message")?.replaceChildren(notes.say("unsaved.cookies.text"));
    } else if (person() === store.NOBODY) {
      notice.querySelector(".caption")?.replaceChildren(notes.say("unsaved.stale.title"));
      notice.querySelector(".message")?.replaceChildren(notes.say("unsaved.stale.text"));
    }
    if (open.some((state) => state.lost)) {
      add("unsaved.copy-first");
    } else if (open.length > 0) {
      add("unsaved.kept");
    }
    // A click anywhere on the notice goes on; a keyboard needs something to stand on.
    const go = document.createElement("button");
    go.className = "gz-button gz-primary";
    go.textContent = notes.say("unsaved.go-on");
    notice.append(go);
    go.focus();
  }

  window.guizhang.unsaved = {
    // A form was stored: what was typed into it is no longer unsaved.
    sent(form) {
      for (const state of [...dirty]) {
        if ((state.field.isConnected ? formOf(state.field) : state.form) === form || state.form === form) {
          drop(state);
          state.base = state.text;
          state.was = [digest(state.base)];
          notes.quiet(state.field);
        }
      }
    },
    // A field that stores itself has stored a value; what was typed since is not stored yet.
    stored(mark, value) {
      for (const state of [...dirty]) {
        if (state.field.dataset.gzStores === mark) {
          state.base = value;
          state.was.push(digest(value));
          if (same(state.text, value)) {
            drop(state);
          } else {
            keep(state);
          }
        }
      }
    },
    // The same for a value: what stands in the field.
    kept(mark) {
      for (const state of [...dirty]) {
        if (state.field.closest("[data-gz-stores]")?.dataset.gzStores === mark) {
          drop(state);
          notes.quiet(state.field);
          state.base = state.text = read(state.field);
          state.was = [digest(state.base)];
        }
      }
    },
    forget(person) {
      [...dirty].filter((state) => state.person === person).forEach(drop);
      store.forget(person);
    },
    // The text fields on the page that nobody watches: none, but for those left out.
    unwatched() {
      return [...document.querySelectorAll(FIELDS)]
        .filter((field) => !known.has(field) && !field.closest("[data-gz-unsaved=never]"))
        .map(labelOf);
    },
  };
})();
