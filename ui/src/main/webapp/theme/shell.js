// What belongs to the browser and not to the server: light or dark, the rail, Ctrl+K. Runs before the first paint.
(() => {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const kept = (key) => {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const keep = (key, value) => {
    try {
      window.localStorage.setItem(key, value);
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
  };

  let chosen = kept("guizhang-look") ?? "auto";
  const paint = () => {
    const night = chosen === "dark" || (chosen === "auto" && dark.matches);
    root.setAttribute("theme", night ? "dark" : "light");
  };
  paint();
  dark.addEventListener("change", paint);

  root.dataset.rail = kept("guizhang-rail") ?? "open";

  document.addEventListener("click", (event) => {
    const fold = event.target.closest?.("[data-gz=fold]");
    if (fold) {
      root.dataset.rail = root.dataset.rail === "folded" ? "open" : "folded";
      fold.setAttribute("aria-pressed", root.dataset.rail === "folded");
      keep("guizhang-rail", root.dataset.rail);
    }
    const more = event.target.closest?.("[data-gz=more]");
    for (const button of document.querySelectorAll("[data-gz=more]")) {
      const open = button === more && button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
    }
    const skip = event.target.closest?.(".gz-skip");
    const jump = event.target.closest?.("a[data-gz=jump]");
    if (jump && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      window.history.replaceState(window.history.state, "", jump.href);
      window.guizhang.jump(jump.hash.slice(1));
    }
    if (skip) {
      event.preventDefault();
      document.getElementById("content")?.focus();
    }
  });

  // Leaving a field may take its message away, and the button moves from under the pointer that is pressing it: the
  // click is the button's all the same, unless the pointer itself moves on, by which people give a click up.
  const still = 8;
  let pressed;
  document.addEventListener(
    "pointerdown",
    (down) => {
      const button = down.button === 0 && down.target.closest?.("vaadin-button, button");
      pressed = button ? { button, at: down } : undefined;
      pressed?.button.setPointerCapture(down.pointerId);
    },
    true,
  );
  document.addEventListener("pointermove", (move) => {
    if (pressed && Math.hypot(move.clientX - pressed.at.clientX, move.clientY - pressed.at.clientY) > still) {
      pressed.button.releasePointerCapture(pressed.at.pointerId);
      pressed = undefined;
    }
  });
  document.addEventListener("pointerup", () => {
    pressed = undefined;
  });

  // Keys of a composition belong to the input method: Enter takes the word, Escape gives it up. Nobody else hears them,
  // neither our forms nor the components. Safari ends the composition first, and tells by the code 229 alone.
  const composed = ["Enter", "Escape", "Tab", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
  for (const type of ["keydown", "keypress", "keyup"]) {
    window.addEventListener(
      type,
      (event) => {
        if ((event.isComposing || event.keyCode === 229) && composed.includes(event.key)) {
          event.stopImmediatePropagation();
        }
      },
      true,
    );
  }

  // The server hears of Enter with what stands in the field, not with what stood there when it was last left.
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && !event.isComposing && event.keyCode !== 229) {
        const field = event.target.closest?.("vaadin-text-field, vaadin-password-field");
        field?.dispatchEvent(new CustomEvent("change", { bubbles: true }));
      }
    },
    true,
  );

  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && document.querySelector("[data-gz=more][aria-expanded=true]");
    if (open) {
      open.setAttribute("aria-expanded", "false");
      open.focus();
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      const box = document.querySelector("[data-gz=search]");
      if (box) {
        event.preventDefault();
        box.focus();
      }
    }
  });

  // What the client itself says stands outside every landmark: it is an announcement.
  const roles = { "vaadin-connection-indicator": "status", ".v-system-error": "alert" };
  const announce = () => {
    for (const [what, role] of Object.entries(roles)) {
      document.querySelector(`body > ${what}`)?.setAttribute("role", role);
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    announce();
    new MutationObserver(announce).observe(document.body, { childList: true });
  });

  // The offers below the search box (ARIA combobox pattern): arrows move through them while the caret stays in the box,
  // Enter takes the one that is marked, Escape or leaving folds them away.
  const suggest = (box) => {
    const field = box.querySelector("vaadin-text-field");
    const list = box.querySelector("[role=listbox]");
    const input = field.querySelector("input");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    const options = () => [...list.querySelectorAll("[role=option]")];
    const mark = (chosen) => {
      for (const option of options()) {
        option.setAttribute("aria-selected", String(option === chosen));
      }
      if (chosen) {
        input.setAttribute("aria-activedescendant", chosen.id);
        chosen.scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };
    const fold = (folded) => {
      box.toggleAttribute("data-gz-folded", folded);
      input.setAttribute("aria-expanded", String(!folded && options().length > 0));
      if (folded) {
        mark(undefined);
      }
    };
    // Whoever comes back to a box whose offers are gone gets them again, with one question to the server at a time.
    let asked = false;
    const ask = () => {
      if (!asked && options().length === 0) {
        asked = true;
        box.dispatchEvent(new CustomEvent("gz-offer"));
      }
    };
    const shown = () => {
      fold(false);
      ask();
    };
    fold(true);
    new MutationObserver(() => {
      asked = false;
      mark(undefined);
      fold(!box.contains(document.activeElement) || options().length === 0);
    }).observe(list, { childList: true });
    field.addEventListener("input", () => fold(false));
    field.addEventListener("focusin", shown);
    input.addEventListener("click", shown);
    box.addEventListener("focusout", (event) => {
      asked = false;
      fold(!box.contains(event.relatedTarget));
    });
    box.addEventListener(
      "keydown",
      (event) => {
        const offers = options();
        const at = offers.findIndex((option) => option.getAttribute("aria-selected") === "true");
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          shown();
          const step = event.key === "ArrowDown" ? 1 : -1;
          mark(at < 0 && step < 0 ? offers[offers.length - 1] : offers[at + step]);
        } else if (event.key === "Escape" && !box.hasAttribute("data-gz-folded") && offers.length > 0) {
          event.preventDefault();
          event.stopPropagation();
          fold(true);
        } else if (event.key === "Enter" && at >= 0) {
          event.preventDefault();
          event.stopPropagation();
          offers[at].click();
          fold(true);
        }
      },
      true,
    );
    list.addEventListener("click", () => fold(true));
    // A press on an offer takes no focus, or the list would be gone before the click.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
  };

  window.guizhang = {
    suggest,
    look(wanted) {
      if (wanted) {
        chosen = wanted;
        keep("guizhang-look", wanted);
        paint();
      }
      return chosen;
    },
    language(tag) {
      root.lang = tag;
      const secure = window.location.protocol === "https:" ? ";secure" : "";
      document.cookie = `guizhang-language=${tag};path=/;max-age=31536000;samesite=lax${secure}`;
    },
    // Leads to a place in the page, as soon as it is laid out; a mark goes from where it was.
    jump(id, mark) {
      if (mark !== undefined) {
        document.querySelectorAll(".gz-here").forEach((there) => there.classList.remove("gz-here"));
      }
      let left = 100;
      const find = () => {
        const here = id && document.getElementById(id);
        for (let fold = here ? here.closest("details") : null; fold; fold = fold.parentElement?.closest("details")) {
          fold.open = true;
        }
        if (here && here.getClientRects().length > 0) {
          if (mark) {
            here.classList.add(mark);
          }
          here.setAttribute("tabindex", "-1");
          here.scrollIntoView({ block: "start" });
          here.focus({ preventScroll: true });
          here.dispatchEvent(new CustomEvent("gz-jumped", { bubbles: true }));
        } else if (id && left-- > 0) {
          setTimeout(find, 50);
        }
      };
      find();
    },
    copy(text) {
      return navigator.clipboard?.writeText(text);
    },
    // Sends a link on by the device's own sheet, or keeps its code as a picture with the business's name under it.
    invitation(button, what, text, link) {
      if (what === "share") {
        button.hidden = !navigator.share;
        button.addEventListener("click", () => navigator.share({ text, url: link }).catch(() => {}));
        return;
      }
      button.addEventListener("click", () => {
        const code = button.closest(".gz-invitation")?.querySelector(".gz-qr svg");
        const side = 720;
        const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side + 96 });
        const paper = canvas.getContext("2d");
        const drawn = new Image();
        drawn.onload = () => {
          paper.fillStyle = "#fff";
          paper.fillRect(0, 0, canvas.width, canvas.height);
          paper.imageSmoothingEnabled = false;
          paper.drawImage(drawn, 0, 0, side, side);
          paper.fillStyle = "#1f2a37";
          paper.font = "600 36px sans-serif";
          paper.textAlign = "center";
          paper.fillText(text, side / 2, side + 40, side - 48);
          const kept = Object.assign(document.createElement("a"), { download: `${text}.png`, href: canvas.toDataURL("image/png") });
          kept.click();
        };
        const sized = code.cloneNode(true);
        sized.setAttribute("width", side);
        sized.setAttribute("height", side);
        drawn.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(sized))}`;
      });
    },
  };
})();
