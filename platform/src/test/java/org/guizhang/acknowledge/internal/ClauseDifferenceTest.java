package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Passage.Change;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.junit.jupiter.api.Test;

class ClauseDifferenceTest {
    private static final Resolved FIRST = content(
            clause("greet", "Greet guests.", List.of()),
            clause("cook", "Cook well.", List.of("chef")),
            clause("pay", "Count the till.", List.of("cashier")));

    @Test
    void ofTheFirstEditionEverythingIsNew() {
        var difference = ClauseDifference.between(null, FIRST);
        assertThat(changes(difference.passages())).containsExactly("greet ADDED", "cook ADDED", "pay ADDED");
        assertThat(difference.touches(who(true))).isTrue();
        assertThat(touched(difference)).containsExactly("cashier", "chef");
        assertThat(changes(difference.of(Set.of("chef")))).containsExactly("greet ADDED", "cook ADDED");
        assertThat(changes(difference.of(Set.of()))).containsExactly("greet ADDED");
    }

    @Test
    void changedWordsConcernThoseTheyAddressAlone() {
        var difference = ClauseDifference.between(
                FIRST,
                content(
                        clause("greet", "Greet guests.", List.of()),
                        clause("cook", "Cook very well.", List.of("chef")),
                        clause("pay", "Count the till.", List.of("cashier"))));
        assertThat(difference.touches(who(true))).isFalse();
        assertThat(touched(difference)).containsExactly("chef");
        assertThat(changes(difference.of(Set.of("chef")))).containsExactly("greet SAME", "cook CHANGED");
    }

    @Test
    void anotherOrderOrNumberIsNoChange() {
        var difference = ClauseDifference.between(
                FIRST,
                content(
                        clause("pay", "Count the till.", List.of("cashier")),
                        clause("greet", "Greet guests.", List.of()),
                        clause("cook", "Cook well.", List.of("chef"))));
        assertThat(difference.passages()).allMatch(passage -> passage.change() == Change.SAME);
        assertThat(difference.touches(who(true))).isFalse();
        assertThat(touched(difference)).isEmpty();
    }

    @Test
    void whoLosesAClauseIsToldToo() {
        var difference = ClauseDifference.between(
                FIRST,
                content(clause("greet", "Greet guests.", List.of()), clause("cook", "Cook well.", List.of("helper"))));
        assertThat(touched(difference)).containsExactly("cashier", "chef", "helper");
        assertThat(changes(difference.of(Set.of("cashier")))).containsExactly("greet SAME", "pay REMOVED");
        assertThat(changes(difference.of(Set.of("chef")))).containsExactly("greet SAME", "cook CHANGED");
    }

    @Test
    void aClauseThatWasForEverybodyConcernsEverybodyStill() {
        var difference = ClauseDifference.between(
                FIRST,
                content(
                        clause("greet", "Greet guests.", List.of("waiter")),
                        clause("cook", "Cook well.", List.of("chef")),
                        clause("pay", "Count the till.", List.of("cashier"))));
        assertThat(difference.touches(who(true))).isTrue();
        assertThat(difference.touches(who(false)))
                .as("an owner without a position")
                .isFalse();
        assertThat(changes(difference.of(Set.of()))).containsExactly("greet CHANGED");
    }

    @Test
    void theDigestIsThatOfWordsAndLanguage() {
        var passages = ClauseDifference.between(null, FIRST).of(Set.of());
        var english = SignedContent.digest("d", passages, Languages.ENGLISH);
        assertThat(english)
                .hasSize(64)
                .isEqualTo(SignedContent.digest("d", passages, Languages.ENGLISH))
                .isNotEqualTo(SignedContent.digest("d", passages, Languages.CHINESE))
                .isNotEqualTo(SignedContent.digest("e", passages, Languages.ENGLISH))
                .isNotEqualTo(SignedContent.digest(
                        "d", ClauseDifference.between(FIRST, FIRST).of(Set.of()), Languages.ENGLISH));
    }

    /** Somebody whom clauses for everybody mean or not, in these positions. */
    private static Signatory who(boolean everybody, String... positions) {
        return new Signatory(UUID.randomUUID(), true, everybody, Set.of(positions), List.of(), null, null);
    }

    private static List<String> touched(ClauseDifference difference) {
        return Stream.of("cashier", "chef", "helper", "waiter")
                .filter(position -> difference.touches(who(false, position)))
                .toList();
    }

    private static List<String> changes(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.key() + " " + passage.change())
                .toList();
    }

    @SafeVarargs
    private static Resolved content(Map<String, Object>... clauses) {
        var chapter = Map.of(
                "key", "all", "number", 1, "label", text("1"), "title", text("All"), "clauses", Arrays.asList(clauses));
        return Resolved.parse(Json.canonical(Map.of("title", text("Rules"), "chapters", List.of(chapter))));
    }

    private static Map<String, Object> clause(String key, String words, List<String> addressees) {
        return Map.of(
                "key",
                key,
                "number",
                1,
                "label",
                text("Article"),
                "kind",
                "duty",
                "addressees",
                addressees,
                "text",
                text(words));
    }

    private static Map<String, String> text(String words) {
        return Map.of("zh", "中" + words, "en", words);
    }
}
