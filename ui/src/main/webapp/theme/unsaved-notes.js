// What a reader sees of unsaved text: the line in a field that was put back, the counter, and the list of what has no
// field on the page now.
(() => {
  const NEAR = 0.8;
  const EXCERPT = 60;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .unsaved { display: grid; gap: 2px; font: var(--gz-14)/1.5 var(--gz-sans); color: var(--gz-muted); }
    .unsaved:not(:has(*)) { display: none; }
    .unsaved .over { color: var(--gz-late); font-weight: 600; }
    .unsaved button { font: inherit; color: var(--gz-info); background: none; border: 0; padding: 0 8px;
      min-height: 44px; cursor: pointer; text-decoration: underline; }
    .unsaved button:focus-visible { outline: 2px solid var(--gz-focus); }
  `);
  const bundle = JSON.parse(document.querySelector("meta[name=guizhang-words]")?.content ?? "{}");
  const say = (word, ...values) =>
    values.reduce(
      (text, value, i) => text.replace(`{${i}}`, value),
      bundle[document.documentElement.lang.startsWith("en") ? "en" : "zh"]?.[word] ?? "",
    );

  const element = (name, words, className) => {
    const made = document.createElement(name);
    made.textContent = words;
    made.className = className ?? "";
    return made;
  };
  const button = (words, deed, about) => {
    const made = element("button", words);
    made.type = "button";
    if (about) {
      made.setAttribute("aria-label", `${words} ${about}`);
    }
    made.addEventListener("click", deed);
    return made;
  };

  // The place for lines about a field, inside it: the layout around it does not move.
  const lines = (field) => {
    const inside = field.shadowRoot?.querySelector("[class$=-container]") ?? field.shadowRoot;
    let place = inside?.querySelector(".unsaved");
    if (inside && !place) {
      field.shadowRoot.adoptedStyleSheets = [...field.shadowRoot.adoptedStyleSheets, sheet];
      place = element("div", "", "unsaved");
      inside.append(place);
    }
    return place;
  };
  const line = (field, name, ...content) => {
    const place = lines(field);
    place?.querySelector(`.${name}`)?.remove();
    if (content.length > 0) {
      const made = element("div", "", name);
      made.setAttribute("role", "status");
      made.append(...content);
      place?.append(made);
    }
  };

  const excerptOf = (text) => {
    const letters = [...text];
    return letters.slice(0, EXCERPT).join("") + (letters.length > EXCERPT ? "…" : "");
  };

  const list = element("section", "", "gz-unsaved");
  list.hidden = true;
  let listed = "[]";

  window.guizhang.unsavedNotes = {
    say,
    restored(field, isValue, discard) {
      line(field, "restored", say(isValue ? "unsaved.restored-value" : "unsaved.restored"), button(say("unsaved.discard"), discard));
    },
    quiet(field) {
      if (field.shadowRoot?.querySelector(".unsaved .restored")) {
        line(field, "restored");
      }
    },
    lost(field, is) {
      if (is || field.shadowRoot?.querySelector(".unsaved .lost")) {
        line(field, "lost", ...(is ? [say("unsaved.lost")] : []));
      }
    },
    // 1240/4000 from four fifths on; over it the words say by how much. Characters count as the server counts them.
    count(field) {
      const most = Number(field.dataset.gzMax);
      if (!most) {
        return;
      }
      const length = [...field.value.trim()].length;
      const over = length > most;
      const near = length >= most * NEAR;
      if (near || field.shadowRoot?.querySelector(".unsaved .count")) {
        const words = over ? say("unsaved.over", length, most, length - most) : `${length}/${most}`;
        line(field, "count", ...(near ? [element("span", words, over ? "over" : "")] : []));
        const place = field.shadowRoot?.querySelector(".unsaved .count");
        // Every key would be read out otherwise.
        place?.setAttribute("role", over ? "status" : "presentation");
      }
    },
    // What is not stored of other addresses: [{ said, text, href }].
    elsewhere(part, texts) {
      const now = JSON.stringify(texts);
      if (now === (part.gzTold ?? "[]")) {
        return;
      }
      part.gzTold = now;
      part.className = texts.length > 0 ? "gz-unsaved" : "";
      part.setAttribute("role", "status");
      part.replaceChildren();
      if (texts.length > 0) {
        part.append(element("p", say("unsaved.elsewhere"), "gz-strong"));
      }
      for (const { said, text, href } of texts) {
        const item = element("div", "", "gz-unsaved-item");
        const way = element("a", said);
        way.href = href;
        item.append(way, element("q", excerptOf(text)));
        part.append(item);
      }
    },
    // Texts without a field: [{ said, text, putBack, discard }].
    left(texts) {
      const now = JSON.stringify(texts.map((one) => [one.said, one.text, one.putBack !== null]));
      if (now === listed && (list.hidden || list.isConnected)) {
        return; // Drawing it anew would be a change of the page, and so a reason to look again.
      }
      listed = now;
      list.hidden = texts.length === 0;
      list.setAttribute("aria-label", say("unsaved.left"));
      list.replaceChildren(element("p", say("unsaved.left"), "gz-strong"));
      for (const { said, text, putBack, discard } of texts) {
        const item = element("div", "", "gz-unsaved-item");
        item.append(element("span", said, "gz-muted"), element("q", excerptOf(text)));
        const row = element("div", "", "gz-unsaved-row");
        if (putBack) {
          row.append(button(say("unsaved.put-back"), putBack, said));
        }
        const copy = button(say("unsaved.copy"), () => {
          window.guizhang.copy(text);
          copy.textContent = say("unsaved.copied");
        }, said);
        row.append(copy, button(say("unsaved.discard"), discard, said));
        item.append(row);
        list.append(item);
      }
      // Above the screen's own content, where it covers nothing; a screen that is left takes it along.
      const screen = document.querySelector("main > :last-child");
      if (!list.hidden && list.parentElement !== screen) {
        screen?.prepend(list);
      }
      // Where a dialog was closed far down the page, the person is led to what it leaves; nobody is led away from typing.
      if (!list.hidden && window.scrollY > 0 && !document.activeElement?.matches("input, textarea")) {
        list.scrollIntoView({ block: "center" });
      }
    },
  };
})();
