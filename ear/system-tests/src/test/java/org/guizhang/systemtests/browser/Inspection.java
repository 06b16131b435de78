package org.guizhang.systemtests.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What holds on every screen: title, language, no words missing, nothing wider than the window, accessible. */
final class Inspection {
    /** A key of the words instead of the words: dotted names, less those that are addresses and file names. */
    private static final Pattern RAW_KEY =
            Pattern.compile("!\\{|\\{\\d}|\\{\\{|(?<![\\w@./-])[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+(?![\\w@./-])");

    /** Addresses and files that are called so on purpose. */
    private static final Pattern ADDRESS = Pattern.compile("(.*\\.)?example\\.com|[a-z-]+\\.(yaml|zip)");

    private static final String WORDS = """
            () => [document.body.innerText, ...[...document.querySelectorAll('[aria-label],[title],[placeholder]')]
                .flatMap(e => [e.ariaLabel, e.title, e.getAttribute('placeholder')])].filter(Boolean).join('\\n')
            """;

    /** The parts that reach over the right edge and lie in nothing that scrolls by itself. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                    .map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right))
                    .slice(0, 8).concat(['page ' + document.documentElement.scrollWidth])
            """;

    /** Colours that are on their way are looked at as they will be; in shadow trees, too. */
    private static final String STILL = """
            still => {
                const sheet = window.guizhangStill ??= new CSSStyleSheet();
                sheet.replaceSync(still ? '*, ::before, ::after { transition: none !important }' : '');
                const hold = root => {
                    if (!root.adoptedStyleSheets.includes(sheet)) {
                        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
                    }
                    root.querySelectorAll('*').forEach(e => e.shadowRoot && hold(e.shadowRoot));
                };
                hold(document);
            }
            """;

    private final Visit visit;
    private final Page page;
    private final List<String> found = new ArrayList<>();

    private Inspection(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    /** What is wrong with the screen that is shown, one line each. */
    static List<String> of(Visit visit) {
        var inspection = seen(visit);
        inspection.page.evaluate(STILL, true);
        inspection.found.addAll(Axe.violations(inspection.page));
        // The dark look has the same colours in both languages.
        if (visit.view() == View.ZH_PHONE || visit.view() == View.EN_DESK) {
            inspection.dark();
        }
        inspection.page.evaluate(STILL, false);
        return List.copyOf(inspection.found);
    }

    private static Inspection seen(Visit visit) {
        var inspection = new Inspection(visit);
        inspection.frame();
        inspection.words();
        inspection.found.addAll(inspection.tooWide());
        inspection.found.addAll(TouchTargets.tooLow(inspection.page));
        return inspection;
    }

    private void frame() {
        if (!page.title().matches("\\S.* · (规章|Guizhang)|规章|Guizhang")) {
            found.add("title: '" + page.title() + "'");
        }
        var language = page.locator("html").getAttribute("lang");
        if (language == null || !language.startsWith(visit.view().language())) {
            found.add("lang: " + language);
        }
        if (page.locator("h1:visible").count() != 1) {
            found.add("h1: " + page.locator("h1:visible").allInnerTexts());
        }
    }

    private void words() {
        RAW_KEY.matcher((String) page.evaluate(WORDS))
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(word -> !ADDRESS.matcher(word).matches())
                .distinct()
                .forEach(word -> found.add("raw key: " + word));
    }

    @SuppressWarnings("unchecked")
    private List<String> tooWide() {
        return ((List<String>) page.evaluate(TOO_WIDE))
                .stream().map(part -> "too wide: " + part).toList();
    }

    private void dark() {
        var kinds = Colours.of(page).unseen("dark");
        if (kinds.isEmpty()) {
            return;
        }
        page.evaluate("() => document.documentElement.setAttribute('theme', 'dark')");
        visit.settled();
        Axe.colours(page, kinds).forEach(line -> found.add("dark " + line));
        page.evaluate("() => document.documentElement.setAttribute('theme', 'light')");
    }

    /** Screens by name with what is wrong with them, less those in order. */
    static void add(Map<String, List<String>> faults, String screen, Visit visit) {
        put(faults, screen, of(visit));
    }

    /** The same without what is costly: for a screen whose accessibility is looked at in this language and this width elsewhere. */
    static void addSeen(Map<String, List<String>> faults, String screen, Visit visit) {
        put(faults, screen, seen(visit).found);
    }

    private static void put(Map<String, List<String>> faults, String screen, List<String> wrong) {
        if (!wrong.isEmpty()) {
            faults.put(screen, wrong);
        }
    }
}
