package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/**
 * A prudent administrator is warned wherever {@code advisories-required.tsv} asks for it; what
 * takes money or work from a person is what the source has. How each of them looks is a house rule ({@link HouseRulesTest}).
 */
class AdvisoriesTest {
    private static final List<String> HARSH = List.of("fine", "compensation", "dismissal-proposal");
    private static final Pattern OLD_LAW = Pattern.compile("食品卫生法|Food Hygiene Law");

    private record Place(String template, String address, JsonNode advisory) {
        String text() {
            return advisory.path("what") + " " + advisory.path("why") + " " + advisory.path("safer");
        }
    }

    @Test
    void administratorsAreWarnedWhereTheyShouldBe() {
        var places = places();
        var required = Tables.read("/advisories-required.tsv");

        assertThat(required).hasSizeGreaterThan(40).allSatisfy(row -> {
            var template = Pattern.compile(row[0]);
            var address = Pattern.compile(row[1]);
            var words = Pattern.compile(row[2], Pattern.DOTALL);
            for (var delivered : Delivery.newest()) {
                if (template.matcher(delivered.id()).matches()) {
                    assertThat(places)
                            .as("%s %s %s: %s", delivered.id(), delivered.version(), row[1], row[3])
                            .anyMatch(p -> p.template().equals(delivered.id() + " " + delivered.version())
                                    && address.matcher(p.address()).matches()
                                    && words.matcher(p.text()).find());
                }
            }
        });
    }

    @Test
    void harshPenaltiesAreTheOnesOfTheSource() {
        var harsh = new ArrayList<String>();
        for (var template : Delivery.templates()) {
            for (var scheme : template.source().document().path("penalties")) {
                if (scheme.path("subject").asText().equals("employee") && isHarsh(scheme)) {
                    harsh.add(scheme.path("key").asText());
                }
            }
        }
        assertThat(harsh)
                .contains(
                        "service-breach",
                        "misconduct-with-visitors",
                        "quarrel-with-customer",
                        "disclosure",
                        "harmful-disclosure",
                        "coerced-disclosure",
                        "tool-loss");
    }

    /** Repealed law is named in advisories only, as repealed. */
    @Test
    void noTextRestsOnRepealedLaw() {
        for (var template : Delivery.templates()) {
            Texts.walk(template.source().document(), (pointer, text) -> {
                if (!pointer.contains("/advisories/")) {
                    assertThat(text).doesNotContainPattern(OLD_LAW);
                }
            });
        }
    }

    private static boolean isHarsh(JsonNode scheme) {
        return scheme.path("steps").findValuesAsText("type").stream().anyMatch(HARSH::contains);
    }

    private static List<Place> places() {
        var places = new ArrayList<Place>();
        for (var template : Delivery.templates()) {
            var name = template.id() + " " + template.version();
            var document = template.source().document();
            document.path("advisories").forEach(a -> places.add(new Place(name, "template", a)));
            for (var kind : List.of("clause", "parameter", "checklist", "record", "deadline", "penalty")) {
                collect(template, name, kind, places);
            }
        }
        return places;
    }

    private static void collect(Template template, String name, String kind, List<Place> places) {
        for (var entry : Inventory.entries(template, kind)) {
            var address = kind + ":" + entry.path("key").asText();
            entry.path("advisories").forEach(a -> places.add(new Place(name, address, a)));
        }
    }
}
