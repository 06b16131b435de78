// Regulations come chapter by chapter: a chapter is asked for when the reader comes near it or presses its button, all of
// them when the page is to be looked through or printed.
(() => {
  const WAITING = "[data-gz-waiting]";
  const ALL = "*";
  const waiting = () => [...document.querySelectorAll(".gz-text")].filter((text) => text.querySelector(WAITING));
  // The button of a chapter goes away; whoever stands on it goes on reading from the heading.
  const toHeading = (chapter) => {
    const heading = chapter.previousElementSibling;
    heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
  };
  const ask = (text, keys) => {
    const focused = document.activeElement?.closest(WAITING);
    if (focused && text.contains(focused) && (keys === ALL || keys.split(" ").includes(focused.dataset.gzWaiting))) {
      toHeading(focused);
    }
    text.dispatchEvent(new CustomEvent("gz-reach", { detail: keys }));
  };

  const near = new IntersectionObserver(
    (entries) => {
      const reached = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
      reached.forEach((chapter) => near.unobserve(chapter));
      for (const text of new Set(reached.map((chapter) => chapter.closest(".gz-text")).filter(Boolean))) {
        const here = reached.filter((chapter) => chapter.matches(WAITING) && text.contains(chapter));
        if (here.length > 0) {
          ask(text, here.map((chapter) => chapter.dataset.gzWaiting).join(" "));
        }
      }
    },
    { rootMargin: "300px 0px 900px" },
  );

  // What was jumped to stays at its place, whatever comes above it, until the reader moves on. Growth moves no scroll bar:
  // the page has no anchoring of the browser's.
  let held = null;
  let at = 0;
  const hold = () => {
    if (!held?.isConnected) {
      return false;
    }
    held.scrollIntoView({ block: "start", behavior: "instant" });
    at = window.scrollY;
    return true;
  };
  const laid = new ResizeObserver(hold);
  document.addEventListener("gz-jumped", (event) => {
    held = event.target;
    at = window.scrollY;
  });
  window.addEventListener(
    "scroll",
    () => {
      if (Math.abs(window.scrollY - at) > 1) {
        held = null;
      }
    },
    { passive: true },
  );

  // A chapter is not quite as high as the room kept for it. What the reader looks at stays where it is: the browsers that
  // see to that lose their hold when the chapter comes, and others never do.
  const heights = new WeakMap();
  const steady = new ResizeObserver((entries) => {
    let moved = 0;
    let shift = 0;
    for (const chapter of entries.map((entry) => entry.target)) {
      const { height, bottom } = chapter.getBoundingClientRect();
      const grown = heights.has(chapter) ? height - heights.get(chapter) : 0;
      heights.set(chapter, height);
      if (!chapter.matches(WAITING)) {
        steady.unobserve(chapter);
        shift += bottom - moved - grown < window.innerHeight / 3 ? grown : 0;
      }
      moved += grown;
    }
    if (!hold()) {
      window.scrollBy({ top: shift, behavior: "instant" });
    }
  });

  document.addEventListener("click", (event) => {
    const open = event.target.closest?.("[data-gz=chapter]");
    if (open) {
      toHeading(open.closest(WAITING));
      ask(open.closest(".gz-text"), open.closest(WAITING).dataset.gzWaiting);
    }
    const copy = event.target.closest?.("[data-gz=copy]");
    if (copy) {
      const edition = copy.closest("[data-gz-edition]")?.dataset.gzEdition ?? "";
      const address = window.location.origin + copy.dataset.gzAddress;
      window.guizhang.copy(`${edition}${copy.dataset.gzHeading}\n${address}`);
      const said = new CustomEvent("gz-copied", { detail: copy.dataset.gzCopied });
      copy.closest(".gz-text").dispatchEvent(said);
    }
  });

  document.addEventListener("keydown", (event) => {
    const key = event.key?.toLowerCase();
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const missing = key === "f3" || (command && (key === "f" || key === "p")) ? waiting() : [];
    const print = document.querySelector("[data-gz=print]");
    if (missing.length > 0 && key === "p" && print) {
      event.preventDefault();
      print.click();
    } else {
      missing.forEach((text) => ask(text, ALL));
    }
  });

  // The list of contents says which chapter is being read; on phones it is a bar that closes behind whoever chooses.
  const tell = () => {
    const summary = document.querySelector(".gz-contents summary");
    const begun = [...document.querySelectorAll(".gz-text .gz-chapter[id]")].filter(
      (heading) => heading.getBoundingClientRect().top < 160,
    );
    const here = begun.at(-1);
    if (summary) {
      summary.dataset.here = here ? [...here.children].map((part) => part.textContent).join(" ") : "";
      for (const link of summary.parentElement.querySelectorAll("a[data-gz=jump]")) {
        if (here !== undefined && link.hash === `#${here.id}`) {
          link.setAttribute("aria-current", "location");
        } else {
          link.removeAttribute("aria-current");
        }
      }
    }
  };
  let telling = false;
  window.addEventListener(
    "scroll",
    () => {
      if (!telling) {
        telling = true;
        requestAnimationFrame(() => {
          telling = false;
          tell();
        });
      }
    },
    { passive: true },
  );
  document.addEventListener("click", (event) => {
    const fold = event.target.closest?.(".gz-contents a[data-gz=jump]")?.closest("details");
    if (fold && window.innerWidth < 1024) {
      fold.open = false;
    }
  });

  window.guizhang.reading = {
    watch(text) {
      laid.observe(text);
      for (const chapter of text.querySelectorAll(WAITING)) {
        near.observe(chapter);
        steady.observe(chapter);
      }
    },
    // What stands behind the # may be a place that is not here yet.
    hash(view) {
      const anchor = window.location.hash.slice(1);
      if (anchor && !document.getElementById(anchor)) {
        // Back does not lead here once more.
        window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
        view.dispatchEvent(new CustomEvent("gz-hash", { detail: anchor }));
      }
    },
  };
})();
