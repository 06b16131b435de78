package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The consultation file: what was shown to whom before an edition, what they said, and what came of it. */
class ConsultationFileTest {
    @Test
    void consultationFileGoesWithTheEditionAndStandsStillFromThere() {
        var other = Business.open("House of Voices");
        var module = other.handbook();
        other.set(module, Map.of("report-day", "9")).expect(200);
        var path = "modules/" + module + "/consultation";
        var file = """
                {"shownTo": "All staff", "shownOn": "2026-03-02", "until": "2026-03-09",
                 "opinions": [{"who": "Kitchen", "text": "The fines are too high", "outcome": "PARTLY",
                               "reason": "Halved"}],
                 "meetingOn": "2026-03-10", "meetingWith": "Three representatives", "minutes": "Agreed",
                 "publication": "On the board"}""";
        other.owner().put(path, file).expect(428);
        assertThat(other.owner()
                        .ifMatch("\"0\"")
                        .put(path, file.replace("2026-03-10", "2026-03-01"))
                        .expect(400)
                        .errors())
                .containsExactly("/meetingOn before-shown");
        var stored = other.owner().ifMatch("\"0\"").put(path, file).expect(200);
        assertThat(stored.text("/draftDigest")).hasSize(64);
        other.owner().ifMatch("\"0\"").put(path, "{}").expect(412);
        assertThat(stored.revision()).isEqualTo(1);
        var edition = other.publish(module, "Heard").expect(201).text("/id");
        var attached =
                other.owner().get("editions/" + edition + "/consultation").expect(200);
        assertThat(attached.json().at("/file")).isEqualTo(stored.json());
        assertThat(attached.text("/digest")).hasSize(64);
        var fresh = other.owner().get(path).expect(200);
        assertThat(fresh.revision()).isZero();
        other.owner().ifMatch("\"0\"").put(path, "{\"minutes\": \"Next time\"}").expect(200);
        assertThat(other.owner().get("editions/" + edition + "/consultation").body())
                .isEqualTo(attached.body());
    }

    @Test
    void draftThatChangesAfterTheConsultationIsWarnedOfAndNotBlocked() {
        var other = Business.open("House of Second Thoughts");
        var module = other.handbook();
        other.set(module, Map.of("report-day", "9")).expect(200);
        var path = "modules/" + module + "/consultation";
        assertThat(other.owner().get(path + "/standing").expect(200).json().has("consultedDigest"))
                .isFalse();
        var file = "{\"shownTo\": \"All staff\", \"shownOn\": \"2026-03-02\"}";
        var shown = other.owner().ifMatch("\"0\"").put(path, file).expect(200).text("/draftDigest");
        var same = other.owner().get(path + "/standing").expect(200);
        assertThat(same.text("/consultedDigest")).isEqualTo(shown);
        assertThat(same.text("/draftDigest")).isEqualTo(shown);
        assertThat(same.text("/changed")).isEqualTo("false");
        assertThat(other.owner().get("modules/" + module + "/checks").body()).doesNotContain("consultation-outdated");

        other.set(module, Map.of("report-day", "12")).expect(200);
        var changed = other.owner().get(path + "/standing").expect(200);
        assertThat(changed.text("/changed")).isEqualTo("true");
        assertThat(changed.text("/consultedDigest")).isEqualTo(shown);
        assertThat(changed.text("/draftDigest")).isNotEqualTo(shown);
        assertThat(changed.text("/difference/values/0/key")).isEqualTo("report-day");
        assertThat(changed.json().at("/difference/values/0/before/en").asText()).contains("9");
        var checks = other.owner().get("modules/" + module + "/checks").expect(200);
        assertThat(checks.json().findValuesAsText("rule")).contains("consultation-outdated");
        // What was shown stays what it was, however often the rest of the file is written.
        other.owner()
                .ifMatch("\"1\"")
                .put(path, file.replace("}", ", \"minutes\": \"Agreed\"}"))
                .expect(200);
        assertThat(other.owner().get(path + "/standing").text("/difference/values/0/key"))
                .isEqualTo("report-day");

        var edition = other.publish(module, "All the same").expect(201).text("/id");
        var attached =
                other.owner().get("editions/" + edition + "/consultation").expect(200);
        assertThat(attached.text("/consultedDigest")).isEqualTo(shown);
        assertThat(attached.text("/changed")).isEqualTo("true");
        other.hire("STAFF").rest().get(path + "/standing").expect(403);
    }

    @Test
    void changingBackOrShowingItAgainEndsTheWarning() {
        var other = Business.open("House of Returns");
        var module = other.handbook();
        other.set(module, Map.of("report-day", "9")).expect(200);
        var path = "modules/" + module + "/consultation";
        var file = "{\"shownTo\": \"All staff\", \"shownOn\": \"2026-03-02\"}";
        other.owner().ifMatch("\"0\"").put(path, file).expect(200);
        other.set(module, Map.of("report-day", "12")).expect(200);
        other.set(module, Map.of("report-day", "9")).expect(200);
        assertThat(other.owner().get(path + "/standing").text("/changed")).isEqualTo("false");
        other.set(module, Map.of("report-day", "12")).expect(200);
        other.owner().ifMatch("\"1\"").put(path, file.replace("03-02", "03-20")).expect(200);
        assertThat(other.owner().get(path + "/standing").text("/changed")).isEqualTo("false");
        var edition = other.publish(module, "Shown twice").expect(201).text("/id");
        assertThat(other.owner().get("editions/" + edition + "/consultation").text("/changed"))
                .isEqualTo("false");
    }
}
