package org.guizhang.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the other tests rely on: an inspection finds what is wrong, wherever it is met first, and once a kind. */
class InspectionTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void paleWordsAreFoundInEitherLookOncePerKind() {
        var visit = visits.by(View.EN_DESK).open("sign-in").settled();
        assertThat(Inspection.of(visit)).isEmpty();
        add(
                visit,
                "<p style='color: #bbb; background: #fff'>Pale</p><p style='color: #bbb; background: #fff'>Again</p>");
        assertThat(Inspection.of(visit)).hasSize(2).allMatch(line -> line.contains("color-contrast: "));
        add(visit, "<p style='color: #bbb; background: #fff'>Once more</p>");
        assertThat(Inspection.of(visit)).isEmpty();
        add(visit, "<div class='gz-of-a-test'><p style='color: #bbb; background: #fff'>Elsewhere</p></div>");
        assertThat(Inspection.of(visit)).hasSize(2);
    }

    @Test
    void whatElseIsWrongIsFoundOnEveryScreen() {
        var visit = visits.by(View.EN_DESK).open("sign-in").settled();
        add(visit, "<input id='nameless'>");
        for (var round : List.of(1, 2)) {
            assertThat(Inspection.of(visit))
                    .as("round %d", round)
                    .anyMatch(line -> line.startsWith("label: #nameless"));
        }
    }

    /** Neither first nor last of its parent. */
    private static void add(Visit visit, String markup) {
        visit.page()
                .evaluate(
                        "markup => document.querySelector('main').insertAdjacentHTML('beforeend', markup)",
                        "<hr>" + markup + "<hr>");
    }
}
