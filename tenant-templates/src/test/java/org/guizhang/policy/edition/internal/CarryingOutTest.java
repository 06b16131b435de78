package org.guizhang.policy.edition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.search.RelatedThing;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.junit.jupiter.api.Test;

/** Whatever a delivered regulation carries out by leads to its clauses, whichever side says so. */
class CarryingOutTest {
    private final Map<String, Integer> times = new HashMap<>();

    @Test
    void everythingLeadsToTheClausesItCarriesOut() {
        var newest = new TreeMap<String, Template>();
        for (var source :
                TemplateFiles.load(CarryingOutTest.class.getClassLoader()).templates()) {
            var template = Template.parse(source.json());
            newest.merge(
                    template.id(),
                    template,
                    (one, other) -> one.version().compareTo(other.version()) > 0 ? one : other);
        }
        newest.values().forEach(template -> leads(template.id(), Resolver.resolve(template, Map.of())));
        assertThat(times)
                .containsOnlyKeys("form", "checklist", "deadline", "penalty", "phrase")
                .allSatisfy((kind, often) -> assertThat(often).isGreaterThan(20));
    }

    private void leads(String template, Resolved content) {
        var ways = CarryingOut.of(content);
        var all = content.content();
        all.records().forEach(form -> leads(template, ways, "form", form.key(), form.clauses()));
        all.checklists().forEach(list -> leads(template, ways, "checklist", list.key(), list.clauses()));
        all.deadlines().forEach(limit -> leads(template, ways, "deadline", limit.key(), limit.clauses()));
        all.penalties().forEach(scheme -> leads(template, ways, "penalty", scheme.key(), scheme.violates()));
        for (var set : all.phrases()) {
            for (var phrase : set.phrases()) {
                var clause = phrase.clause();
                leads(
                        template,
                        ways,
                        "phrase",
                        set.key() + "/" + phrase.key(),
                        clause == null || clause.isEmpty() ? List.of() : List.of(clause));
            }
        }
        for (var chapter : content.chapters()) {
            for (var clause : chapter.clauses()) {
                var by = clause.carriedOutBy();
                by.records().forEach(key -> leads(template, ways, "form", key, List.of(clause.key())));
                by.checklists().forEach(key -> leads(template, ways, "checklist", key, List.of(clause.key())));
                by.deadlines().forEach(key -> leads(template, ways, "deadline", key, List.of(clause.key())));
                by.penalties().forEach(key -> leads(template, ways, "penalty", key, List.of(clause.key())));
                assertThat(keys(ways, "clause", clause.key()))
                        .as("%s %s", template, clause.key())
                        .containsAll(by.records())
                        .containsAll(by.checklists())
                        .doesNotHaveDuplicates();
            }
        }
    }

    private void leads(String template, CarryingOut ways, String kind, String key, Collection<String> clauses) {
        if (!clauses.isEmpty()) {
            times.merge(kind, 1, Integer::sum);
            assertThat(keys(ways, kind, key))
                    .as("%s %s %s", template, kind, key)
                    .containsAll(clauses)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> keys(CarryingOut ways, String kind, String key) {
        return ways.of(kind, key).stream().map(RelatedThing::key).toList();
    }
}
