package org.guizhang.systemtests.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What can be touched on a phone is 44 px high, measured. */
final class TouchTargets {
    /** A narrower window is a phone's. */
    private static final int DESK = 768;

    /** What may be lower, and why. */
    private static final Map<String, String> LOWER = Map.of(
            ".gz-skip",
            "for keyboards: nobody touches it",
            "a:not([class]), a[class=''], a.gz-screen",
            "words in a line of text, as high as the line; those that have a line to themselves are still to be raised");

    private static final String MEASURE = """
            lower => {
                const targets = 'a[href], button, summary, vaadin-button, vaadin-checkbox, vaadin-radio-button, vaadin-tab,'
                    + ' vaadin-input-container, vaadin-menu-bar-button';
                const seen = e => e.checkVisibility({opacityProperty: true, visibilityProperty: true})
                    && e.getBoundingClientRect().width > 1;
                // A link that its card lies under is as high as the card.
                const spread = e => ['::after', '::before'].some(p => getComputedStyle(e, p).position === 'absolute');
                return [...document.querySelectorAll(targets)]
                    .filter(e => seen(e) && !spread(e) && !e.matches(lower))
                    .filter(e => !e.parentElement.closest('vaadin-checkbox, vaadin-radio-button'))
                    .map(e => [e, Math.round(e.getBoundingClientRect().height)])
                    .filter(([, height]) => height < 44)
                    .map(([e, height]) => e.tagName.toLowerCase() + '.' + e.className + ' ' + height + ' '
                        + e.textContent.trim().slice(0, 20))
                    .filter((line, at, all) => all.indexOf(line) === at)
                    .slice(0, 12)
            }
            """;

    private TouchTargets() {}

    /** The targets of a phone's screen that are too low, one line each; nothing on a desk. */
    @SuppressWarnings("unchecked")
    static List<String> tooLow(Page page) {
        if (page.viewportSize().width >= DESK) {
            return List.of();
        }
        return ((List<String>) page.evaluate(MEASURE, String.join(", ", LOWER.keySet())))
                .stream().map(target -> "touch: " + target).toList();
    }
}
