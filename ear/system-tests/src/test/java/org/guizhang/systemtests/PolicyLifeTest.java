package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After publishing: as of any moment, withdrawn, brought back, given up, and told as a timeline. */
class PolicyLifeTest {
    private static final int SEED = 20260301;
    /** Every edition that may be to come: what is overruled is meant. */
    private static final String REPLACES = IntStream.rangeClosed(1, 20)
            .mapToObj(number -> "\"" + number + ".0\"")
            .collect(Collectors.joining(", ", "\"replaces\": [", "]"));

    private static Business business;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Turns");
    }

    @Test
    void handbookAsOfAnyMomentAgreesWithABruteForceModel() {
        var other = Business.open("House of Days");
        var module = other.activate();
        var random = new Random(SEED);
        var start =
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS).plusDays(1);
        // What was put into the books: from which hour on, and which name or nothing.
        var book = new ArrayList<Map.Entry<Integer, String>>();
        for (int i = 0; i < 14; i++) {
            int hour = random.nextInt(40);
            var from = start.plusHours(hour);
            if (i > 0 && random.nextInt(5) == 0) {
                var answer = other.owner()
                        .post(
                                "modules/" + module + "/withdrawal",
                                "{\"reason\": \"Pause\", \"effectiveFrom\": \"%s\", %s}"
                                        .formatted(from.toInstant(), REPLACES));
                if (answer.status() == 201) {
                    book.add(Map.entry(hour, ""));
                }
            } else {
                other.set(module, Map.of("company-name", "\"Kitchen %d\"".formatted(i)))
                        .expect(200);
                other.owner()
                        .ifMatch(other.etag(module))
                        .post(
                                "modules/" + module + "/editions",
                                "{\"note\": \"%d\", \"effectiveFrom\": \"%s\", %s}"
                                        .formatted(i, from.toInstant(), REPLACES))
                        .expect(201);
                book.add(Map.entry(hour, "Kitchen " + i));
            }
        }
        for (int half = -1; half <= 82; half += 1 + random.nextInt(4)) {
            String expected = "";
            for (var entry : book) {
                if (entry.getKey() * 2 <= half) {
                    expected = entry.getValue();
                }
            }
            var parts = other.owner()
                    .get("handbook?at=" + start.plusMinutes(30L * half))
                    .expect(200)
                    .json();
            assertThat(name(parts)).as("half hour %d of %s", half, book).isEqualTo(expected);
        }
    }

    @Test
    void withdrawnPolicyIsOutOfHandbookAndSearchAndComesBackWithItsWords() {
        var module = business.handbook();
        var first = business.owner().get("modules/" + module).text("/latest/id");
        var digest = business.owner().get("modules/" + module).text("/latest/digest");
        business.set(module, Map.of("company-name", "\"Secondname\"")).expect(200);
        business.publish(module, "Second").expect(201);
        found("Secondname").contains("Secondname", module);
        business.owner()
                .post("modules/" + module + "/withdrawal", "{\"reason\": \" \"}")
                .expect(400);
        var end = business.owner()
                .post("modules/" + module + "/withdrawal", "{\"reason\": \"Wrong fines\"}")
                .expect(201);
        assertThat(end.text("/kind") + " " + end.text("/number")).isEqualTo("WITHDRAWN 3.0");
        assertThat(business.owner().get("handbook").expect(200).json()).isEmpty();
        found("Secondname").doesNotContain("Secondname", module);
        business.owner()
                .post("modules/" + module + "/withdrawal", "{\"reason\": \"Again\"}")
                .expect(409);

        var path = "editions/" + first + "/roll-back";
        business.owner().post(path, "{}").expect(400);
        var back = business.owner()
                .post(path, "{\"note\": \"As it was\", \"draftToo\": true}")
                .expect(201);
        assertThat(back.text("/kind") + " " + back.text("/number")).isEqualTo("ROLLED_BACK 4.0");
        assertThat(back.text("/source")).isEqualTo(first);
        assertThat(back.text("/digest")).isEqualTo(digest);
        assertThat(name(business.owner().get("handbook").json())).isEqualTo("House of Turns");
        found("Secondname").doesNotContain("Secondname");
        found("House of Turns").contains("Turns", module);
        assertThat(business.owner().get("modules/" + module).text("/unpublished"))
                .isEqualTo("false");
        business.owner().post(path, "{\"note\": \"Twice\"}").expect(409);
        business.owner()
                .post("editions/" + end.text("/id") + "/roll-back", "{\"note\": \"To nothing\"}")
                .expect(409);
        assertThat(kinds(business, module))
                .containsExactly("ROLLED_BACK", "WITHDRAWN", "PUBLISHED", "PUBLISHED", "ACTIVATED");
        var events = business.owner().get("modules/" + module + "/life").json();
        assertThat(events.at("/0/period").has("until")).isFalse();
        assertThat(events.at("/1/period/until").asText())
                .isEqualTo(events.at("/0/period/edition/effectiveFrom").asText());
        // What was recorded under an edition stays readable under it.
        assertThat(business.owner().get("editions/" + first).expect(200).text("/edition/number"))
                .isEqualTo("1.0");
    }

    @Test
    void policyGivenUpStandsStillUntilItIsTakenUpAgain() {
        var other = Business.open("House of Ends");
        var module = other.handbook();
        other.owner()
                .post("modules/" + module + "/repeal", "{\"reason\": \"\"}")
                .expect(400);
        assertThat(other.owner().get("handbook").json()).hasSize(1);
        var repealed = other.owner()
                .post("modules/" + module + "/repeal", "{\"reason\": \"The canteen has closed\"}")
                .expect(200);
        assertThat(repealed.text("/repealed") + " " + repealed.text("/latest/kind"))
                .isEqualTo("true REPEALED");
        assertThat(other.owner().get("handbook").json()).isEmpty();
        other.set(module, Map.of("report-day", "9")).expect(409);
        other.publish(module, "Still?").expect(409);
        other.owner()
                .post("modules/" + module + "/repeal", "{\"reason\": \"Twice\"}")
                .expect(409);
        assertThat(other.activate()).isEqualTo(module);
        other.publish(module, "Open again").expect(201);
        assertThat(other.owner().get("handbook").json()).hasSize(1);
        assertThat(kinds(other, module)).containsExactly("PUBLISHED", "REPEALED", "PUBLISHED", "ACTIVATED");
    }

    @Test
    void whoWorksOnADraftIsShownToTheOthers() {
        var module = Business.open("House of Company");
        var id = module.activate();
        var path = "modules/" + id + "/presence";
        var administrator = module.hire("ADMINISTRATOR").rest();
        assertThat(module.owner().put(path, "{}").expect(200).json()).isEmpty();
        assertThat(administrator.get(path).expect(200).text("/0/name")).isEqualTo("Owner of House of Company");
        module.owner().delete(path).expect(204);
        assertThat(administrator.put(path, "{}").expect(200).json()).isEmpty();
    }

    /** What the first hits show: whatever has the very words stands before what sounds alike. */
    private static AbstractStringAssert<?> found(String words) {
        return assertThat(business.owner()
                .search("q=" + words.replace(" ", "%20") + "&limit=50")
                .body());
    }

    private static List<String> kinds(Business business, String module) {
        var kinds = new ArrayList<String>();
        business.owner()
                .get("modules/" + module + "/life")
                .expect(200)
                .json()
                .forEach(event -> kinds.add(event.get("kind").asText()));
        return kinds;
    }

    /** The company name the handbook holds, {@code ""} for an empty one. */
    private static String name(JsonNode parts) {
        for (var value : parts.at("/0/content/parameters")) {
            if (value.get("key").asText().equals("company-name")) {
                return value.get("value").asText();
            }
        }
        return "";
    }
}
