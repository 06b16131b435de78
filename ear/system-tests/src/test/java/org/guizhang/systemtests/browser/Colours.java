package org.guizhang.systemtests.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The kinds of places with words on the page that is shown. Two are of a kind if they and all they stand in have the same
 * names and attributes, but for those that style nothing: the sheet gives them the same colours. Each kind is looked at
 * once in each look and at each width, on whichever screen it is met first.
 */
record Colours(Page page, List<Number> kinds) {
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    /** Answers the kinds as numbers, and keeps the first place of each in the window. */
    private static final String FIND = """
            () => {
                const silent = new RegExp('^(id|for|href|src|alt|name|title|value|placeholder|lang|tabindex|maxlength|path'
                    + '|data-.*|aria-(label|labelledby|describedby|controls|owns|activedescendant|value.*|posinset|setsize))$');
                const hash = (text, seed) => {
                    let h = seed;
                    for (let i = 0; i < text.length; i++) {
                        h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
                    }
                    return h | 0;
                };
                const known = new Map();
                const kind = e => {
                    if (!e || e === document.documentElement) {
                        return 7;
                    }
                    if (!known.has(e)) {
                        const own = [...e.attributes].filter(a => !silent.test(a.name))
                            .map(a => a.name === 'class' ? [...e.classList].sort().join('.') : a.name + '=' + a.value)
                            .sort().join(' ');
                        const first = e.parentElement?.firstElementChild === e ? '<' : '';
                        const last = e.parentElement?.lastElementChild === e ? '>' : '';
                        known.set(e, hash(first + e.localName + ' ' + own + last,
                            kind(e.assignedSlot ?? e.parentElement ?? e.getRootNode().host)));
                    }
                    return known.get(e);
                };
                const places = new Map();
                const walk = e => {
                    const words = e.matches('input, textarea, select')
                        || [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
                    if (words && !places.has(kind(e)) && e.checkVisibility({visibilityProperty: true})) {
                        places.set(kind(e), e);
                    }
                    [...(e.shadowRoot?.children ?? []), ...e.children].forEach(walk);
                };
                walk(document.body);
                window.gzPlaces = places;
                return [...places.keys()];
            }
            """;

    @SuppressWarnings("unchecked")
    static Colours of(Page page) {
        return new Colours(page, (List<Number>) page.evaluate(FIND));
    }

    /** Those not yet looked at in that look and at the window's width; they count as looked at from now on. */
    List<Number> unseen(String look) {
        var width = page.viewportSize().width;
        return kinds.stream()
                .filter(kind -> SEEN.add(look + width + " " + kind))
                .toList();
    }
}
