// Unsaved text at the browser: one record for each person, tab and field. It is found again by whoever opens the same
// place as the same person; another tab that is still alive keeps its own.
(() => {
  const PREFIX = "guizhang-unsaved:";
  const TAB = "guizhang-tab";
  const SIGNED_OUT = "guizhang-signed-out";
  const NOBODY = "nobody";
  const AGE = 7 * 24 * 3600 * 1000;
  const LONGEST = 400_000;
  const ALL = 1_500_000;
  const MANY = 200;

  const area = (name) => {
    try {
      window[name].getItem(PREFIX);
      return window[name];
    } catch {
      return null; // Storage is switched off.
    }
  };
  const local = area("localStorage");
  const session = area("sessionStorage");
  // Where somebody signed out in another tab, nothing of theirs stays on the device longer than this tab.
  let tabOnly = false;
  let tab = session?.getItem(TAB) ?? fresh();

  function fresh() {
    return Date.now().toString(36) + Math.random().toString(36).slice(2);
  }

  const key = (record) => PREFIX + JSON.stringify([record.person, record.tab, record.place]);
  // What people type before they are known, such as a telephone number, goes with the tab.
  const home = (person) => (person === NOBODY || tabOnly ? session : local);

  const all = () => {
    const found = [];
    for (const storage of [local, session]) {
      for (let i = 0; storage && i < storage.length; i++) {
        const name = storage.key(i);
        if (name.startsWith(PREFIX)) {
          try {
            found.push(Object.assign(JSON.parse(storage.getItem(name)), { storage, name }));
          } catch {
            storage.removeItem(name);
          }
        }
      }
    }
    return found.sort((one, other) => other.at - one.at);
  };

  const remove = (record) => {
    local?.removeItem(key(record));
    session?.removeItem(key(record));
  };

  const tidy = () => {
    let sum = 0;
    all().forEach((record, i) => {
      sum += record.text.length;
      if (record.at < Date.now() - AGE || sum > ALL || i >= MANY) {
        record.storage.removeItem(record.name);
      }
    });
  };

  // Whether it is kept; not where it is too long or the browser keeps nothing.
  const write = (record) => {
    const storage = home(record.person);
    if (!storage || record.text.length > LONGEST) {
      remove(record);
      return false;
    }
    const { person, place, said, shown, text, was, at } = record;
    const words = JSON.stringify({ person, tab: record.tab, place, said, shown, text, was, at });
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        storage.setItem(key(record), words);
        return true;
      } catch {
        // Full: the oldest half makes room.
        const old = all().filter((one) => one.storage === storage && one.name !== key(record));
        old.slice(old.length / 2).forEach((one) => storage.removeItem(one.name));
      }
    }
    return false;
  };

  // Work of a screen that is more than the text of a field, whole: one for each person and subject, whichever tab it was in.
  const KEPT = "guizhang-kept:";
  const KEPT_LONGEST = 2_000_000;
  const keptKey = (subject) => {
    const person = document.querySelector("[data-gz-person]")?.dataset.gzPerson ?? NOBODY;
    return KEPT + JSON.stringify([person, subject]);
  };
  const keptOf = (wanted) => {
    for (const storage of [local, session]) {
      const names = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage.key(i));
      names.filter((name) => name.startsWith(KEPT) && wanted(name, storage)).forEach((name) => storage.removeItem(name));
    }
  };
  const isOld = (name, storage) => {
    try {
      return !(JSON.parse(storage.getItem(name)).at >= Date.now() - AGE);
    } catch {
      return true;
    }
  };

  // A tab holds a lock with its name as long as it lives: a copy of a tab takes another name, and a crash lets go.
  const hold = (name) =>
    new Promise((done) => {
      navigator.locks.request(PREFIX + name, { ifAvailable: true }, (lock) => {
        done(lock !== null);
        return lock && new Promise(() => {});
      });
    });
  const ready = (async () => {
    tidy();
    keptOf(isOld);
    if (navigator.locks && !(await hold(tab))) {
      tab = fresh();
      await hold(tab);
    }
    session?.setItem(TAB, tab);
  })();

  const forgotten = [];
  window.addEventListener("storage", (event) => {
    if (event.key === SIGNED_OUT && event.newValue) {
      tabOnly = true;
      forgotten.forEach((hear) => hear(event.newValue));
    }
  });

  window.guizhang.unsavedStore = {
    NOBODY,
    ready,
    tab: () => tab,
    all,
    write,
    remove,
    // Whether it is kept.
    keep(subject, work) {
      const storage = tabOnly ? session : local;
      try {
        if (!storage || work.length > KEPT_LONGEST) {
          throw new Error("no room");
        }
        storage.setItem(keptKey(subject), JSON.stringify({ at: Date.now(), work }));
        return true;
      } catch {
        local?.removeItem(keptKey(subject));
        session?.removeItem(keptKey(subject));
        return false;
      }
    },
    kept(subject) {
      try {
        const words = session?.getItem(keptKey(subject)) ?? local?.getItem(keptKey(subject));
        return words ? JSON.parse(words).work : "";
      } catch {
        return "";
      }
    },
    dropKept(subject) {
      local?.removeItem(keptKey(subject));
      session?.removeItem(keptKey(subject));
    },
    // Which tabs live; null where the browser cannot tell, as outside a secure context.
    async living() {
      if (!navigator.locks) {
        return null;
      }
      const { held } = await navigator.locks.query();
      return new Set(held.map((lock) => lock.name.slice(PREFIX.length)));
    },
    // The person signs out: nothing stays on the device.
    forget(person) {
      all()
        .filter((record) => record.person === person)
        .forEach((record) => record.storage.removeItem(record.name));
      keptOf((name) => JSON.parse(name.slice(KEPT.length))[0] === person);
      local?.setItem(SIGNED_OUT, person);
      local?.removeItem(SIGNED_OUT);
    },
    onForgotten(hear) {
      forgotten.push(hear);
    },
  };
})();
