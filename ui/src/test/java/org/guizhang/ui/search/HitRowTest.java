package org.guizhang.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guizhang.search.Hit;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A find leads to where it is read, and nobody to a page that is not for them. */
class HitRowTest {
    private static final Hit.Way CLAUSE = new Hit.Way("clause", "closing", "Closing");

    /** The present page is known as long as somebody holds it. */
    private final UI ui = new UI();

    @BeforeEach
    void speakEnglish() {
        ui.setLocale(Languages.ENGLISH);
        UI.setCurrent(ui);
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    private static Elements links(String kind, Role role, Hit.Way... ways) {
        var title = List.of(new Hit.Segment("Closing", true));
        var hit = new Hit(kind, "m1", "k1", "", title, "", "", List.of(), List.of(ways));
        var reader = new Caller(
                UUID.randomUUID(),
                "House",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Reader",
                role,
                Locale.ENGLISH,
                false,
                0);
        return Jsoup.parse(new HitRow(hit, reader).getElement().getOuterHTML()).select("a.gz-hit");
    }

    @ParameterizedTest
    @CsvSource({"form", "checklist", "deadline", "penalty", "phrase"})
    void whatCarriesOutAClauseLeadsToIt(String kind) {
        assertThat(links(kind, Role.STAFF, CLAUSE).attr("href")).endsWith("/m1/closing");
        assertThat(links(kind, Role.STAFF).attr("href")).endsWith("/m1");
    }

    @ParameterizedTest
    @CsvSource({"STAFF, 0", "SUPERVISOR, 1", "OWNER, 1", "AUDITOR, 1"})
    void placesLeadThoseToTheirPageWhoMayOpenIt(Role role, int links) {
        assertThat(links("place", role)).hasSize(links);
        assertThat(links("position", role)).hasSize(1);
    }
}
