package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.edition.internal.EditionDocuments;
import org.guizhang.template.EverydayWords;
import org.junit.jupiter.api.Test;

/** Everything that a delivered template says can be asked for in words of every day, in both languages. */
class EverydayWordsTest {
    private static final Map<String, String> LISTS = Map.of(
            EditionDocuments.CLAUSE, "clauses",
            EditionDocuments.CHECKLIST, "checklists",
            EditionDocuments.FORM, "records",
            EditionDocuments.DEADLINE, "deadlines",
            EditionDocuments.PENALTY, "penalties",
            EditionDocuments.PHRASE, "phrases");

    @Test
    void everythingHasWaysToAskForIt() {
        var lacking = new ArrayList<String>();
        for (var template : DeliveredDocuments.all()) {
            for (var document : template.documents()) {
                int zh = document.asked().zh().size();
                int en = document.asked().en().size();
                if (zh < 6 || zh > 20 || en < 3 || en > 12) {
                    lacking.add(template.id() + " " + DeliveredDocuments.address(document) + ": " + zh + ", " + en);
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void everyKeyIsOneOfTheNewestVersion() {
        var unknown = new ArrayList<String>();
        for (var template : DeliveredDocuments.all()) {
            var known = new HashSet<String>();
            for (var document : template.documents()) {
                var key = document.key().substring(document.key().indexOf('/') + 1);
                known.add(LISTS.get(document.kind()) + "/" + key);
                known.add(LISTS.get(document.kind()) + "/" + document.key().split("/")[0]);
            }
            template.words().asked().keySet().stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> unknown.add(template.id() + " " + key));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void noWayStandsTwiceOrIsALecture() {
        for (var template : DeliveredDocuments.all()) {
            for (var document : template.documents()) {
                for (var ways : List.of(document.asked().zh(), document.asked().en())) {
                    assertThat(ways).doesNotHaveDuplicates().allMatch(way -> !way.isBlank() && way.length() <= 100);
                }
            }
        }
    }

    @Test
    void whatIsNoDeliveredTemplateHasNone() {
        assertThat(EverydayWords.of("own.something")).isEqualTo(EverydayWords.NONE);
        assertThat(EverydayWords.of("../words/restaurant-operations")).isEqualTo(EverydayWords.NONE);
    }
}
