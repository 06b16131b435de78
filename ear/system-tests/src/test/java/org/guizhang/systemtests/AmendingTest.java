package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Own words in a regulation, from the draft to the reader. */
class AmendingTest {
    private static final String OWN_CLAUSE = """
            {"change": {"kind": "add", "into": "chapters/general/clauses", "after": "scope",
                        "content": {"kind": "duty", "text": {"zh": "上岗前洗手。", "en": "Scrub up before every shift."}}}}""";

    @Test
    void ownWordsReachReadersAndTheSearchWithTheNextEdition() {
        var business = Business.open("House of Own Words");
        var module = business.handbook();
        var made = amend(business, module, OWN_CLAUSE).expect(201);
        assertThat(made.text("/change/key")).isEqualTo("own-1");
        assertThat(made.text("/author")).isEqualTo("Owner of House of Own Words");
        amend(business, module, rewrite("Keep every paper for {{financial-retention}}."))
                .expect(201);
        assertThat(business.owner().get("handbook").expect(200).body()).doesNotContain("Scrub up");
        var draft = business.owner().get("modules/" + module).expect(200);
        assertThat(draft.text("/unpublished")).isEqualTo("true");
        assertThat(draft.json().at("/amendments")).hasSize(2);

        business.publish(module, "Own words").expect(201);

        var handbook = business.owner().get("handbook").expect(200);
        var clauses = handbook.json().at("/0/content/chapters/0/clauses");
        assertThat(clauses.at("/1/key").asText()).isEqualTo("own-1");
        assertThat(clauses.at("/1/number").asInt()).isEqualTo(2);
        assertThat(clauses.at("/2/text/en").asText()).matches("Keep every paper for \\d+ years\\.");
        assertThat(handbook.json().findValues("words")).isEmpty();
        assertThat(business.owner()
                        .post("modules/" + module + "/preview", "{\"parameters\": {}}")
                        .expect(200)
                        .json()
                        .findValuesAsText("words"))
                .containsExactly("own", "adapted");
        assertThat(business.owner().search("q=Scrub").expect(200).text("/hits/0/key"))
                .isEqualTo("own-1");
    }

    @Test
    void changeOfTheSameKindTakesThePlaceOfTheOneBefore() {
        var business = Business.open("House of Second Thoughts");
        var module = business.activate();
        var first = amend(business, module, rewrite("First thought.")).expect(201);
        var second = amend(business, module, rewrite("Second thought.")).expect(201);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        var list = business.owner().get("modules/" + module + "/amendments").expect(200);
        assertThat(list.json()).hasSize(1);
        assertThat(list.text("/0/change/text/en")).isEqualTo("Second thought.");
        assertThat(list.revision())
                .isEqualTo(business.owner().get("modules/" + module).revision())
                .isEqualTo(second.revision());
    }

    @Test
    void takenBackTheTemplatesWordsStandAgain() {
        var business = Business.open("House of Return");
        var module = business.handbook();
        var made = amend(business, module, rewrite("Other words.")).expect(201).text("/id");
        var path = "modules/" + module + "/amendments/" + made;
        business.owner().delete(path).expect(428);
        business.owner().ifMatch("\"1\"").delete(path).expect(412);
        business.owner().ifMatch(business.etag(module)).delete(path).expect(204);
        assertThat(business.owner().get("modules/" + module).text("/unpublished"))
                .isEqualTo("false");
    }

    @Test
    void whatOtherChangesBuildOnStays() {
        var business = Business.open("House of Cards");
        var module = business.activate();
        var made = amend(business, module, OWN_CLAUSE).expect(201).text("/id");
        amend(
                        business,
                        module,
                        "{\"change\": {\"kind\": \"move\", \"target\": \"clauses/own-1\", \"before\": \"scope\"}}")
                .expect(201);
        assertThat(business.owner()
                        .ifMatch(business.etag(module))
                        .delete("modules/" + module + "/amendments/" + made)
                        .expect(409)
                        .text("/detail"))
                .contains("Your change to \"Scrub up before every sh");
    }

    @Test
    void nothingTakesThePlaceOfAnotherOrGoesAlongUnnamed() {
        var business = Business.open("House of Keepers");
        var module = business.activate();
        var made = amend(business, module, OWN_CLAUSE.replace("\"after\"", "\"key\": \"own-a\", \"after\""))
                .expect(201);
        var twice = amend(
                        business,
                        module,
                        "{\"change\": {\"kind\": \"add\", \"into\": \"chapters/income/clauses\", \"key\": \"own-a\","
                                + " \"content\": {\"kind\": \"duty\", \"text\": {\"en\": \"Other words.\"}}}}")
                .expect(400);
        assertThat(twice.errors()).containsExactly("/change/key amendment-key-taken");
        assertThat(twice.text("/errors/0/remedy")).contains("Scrub up before every");

        var path = "modules/" + module + "/amendments/" + made.text("/id");
        var other =
                OWN_CLAUSE.replace("\"after\"", "\"key\": \"own-a\", \"after\"").replace("Scrub up", "Wash");
        business.owner().put(path, other).expect(428);
        assertThat(business.owner()
                        .ifMatch(business.etag(module))
                        .put(path, other)
                        .expect(200)
                        .text("/change/content/text/en"))
                .isEqualTo("Wash before every shift.");
        assertThat(business.owner()
                        .ifMatch(business.etag(module))
                        .put(path, rewrite("Else."))
                        .expect(400)
                        .errors())
                .containsExactly("/change amendment-other");

        var removal = "{\"change\": {\"kind\": \"remove\", \"target\": \"chapters/own-h\"}, \"reason\": \"Not ours\"}";
        amend(business, module, """
                        {"change": {"kind": "add", "into": "chapters", "key": "own-h", "content": {"title": {"en": "Ours"},
                         "clauses": [{"key": "own-b", "kind": "duty", "addressees": [], "text": {"en": "Lock up."}}]}}}""").expect(201);
        amend(business, module, """
                        {"change": {"kind": "move", "target": "clauses/own-a", "into": "chapters/own-h/clauses"}}""").expect(201);
        var along = business.owner()
                .post("modules/" + module + "/amendments/along", removal)
                .expect(200);
        assertThat(along.json().findValuesAsText("target")).containsExactly("clauses/own-b", "clauses/own-a");
        assertThat(along.text("/0/kind")).isEqualTo("own");
        var unnamed = amend(business, module, removal).expect(400);
        assertThat(unnamed.errors()).containsExactly("/along goes-along");
        assertThat(unnamed.text("/errors/0/remedy")).contains("“Lock up.”", "clauses/own-b, clauses/own-a");
        var gone = amend(
                        business,
                        module,
                        removal.replace("\"reason\"", "\"along\": [\"clauses/own-a\", \"clauses/own-b\"], \"reason\""))
                .expect(201);
        assertThat(words(business, module)).doesNotContain("Lock up.");
        business.owner()
                .ifMatch(business.etag(module))
                .delete("modules/" + module + "/amendments/" + gone.text("/id"))
                .expect(204);
        assertThat(words(business, module)).contains("Lock up.", "Wash before every shift.");
    }

    private static String words(Business business, String module) {
        return business.owner()
                .post("modules/" + module + "/preview", "{\"parameters\": {}}")
                .expect(200)
                .body();
    }

    @Test
    void locksAndBadChangesAreRefusedWithTheReason() {
        var business = Business.open("House of Law");
        var module = business.activate();
        var locked = amend(business, module, """
                {"change": {"kind": "remove", "target": "clauses/keeping-papers"}, "reason": "Too many papers"}""").expect(400);
        assertThat(locked.errors()).containsExactly("/change/target amendment-locked");
        assertThat(locked.text("/errors/0/remedy")).contains("The law sets minimum periods.");
        assertThat(amend(business, module, "{\"change\": {\"kind\": \"remove\", \"target\": \"clauses/scope\"}}")
                        .expect(400)
                        .errors())
                .containsExactly("/reason required");
        assertThat(amend(business, module, "{}").expect(400).errors()).containsExactly("/change required");
        assertThat(amend(business, module, "{\"change\": {\"kind\": \"conjure\", \"target\": \"clauses/scope\"}}")
                        .expect(400)
                        .errors())
                .containsExactly("/change type");
        assertThat(amend(business, module, "{\"change\": {\"kind\": \"rewrite\"}}")
                        .expect(400)
                        .errors())
                .contains("/change/target required");
        assertThat(amend(business, module, "{\"change\": {\"kind\": \"add\", \"content\": {}}}")
                        .expect(400)
                        .errors())
                .contains("/change/into required");
        assertThat(amend(business, module, rewrite("{{no-such-value}}"))
                        .expect(400)
                        .errors())
                .containsExactly("/change/text/en placeholder-unknown");
        assertThat(business.owner().get("modules/" + module + "/amendments").json())
                .isEmpty();
    }

    @Test
    void oneOfSeveralAtOnceWinsAndTheOthersAreTold() throws Exception {
        var business = Business.open("House of Committee");
        var module = business.activate();
        var etag = business.etag(module);
        Callable<Integer> amend = () -> business.owner()
                .ifMatch(etag)
                .post("modules/" + module + "/amendments", OWN_CLAUSE)
                .status();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> amend).limit(4).toList())
                    .stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 412, 412, 412);
        } finally {
            threads.shutdown();
        }
        assertThat(business.owner().get("modules/" + module + "/amendments").json())
                .hasSize(1);
    }

    private static Answer amend(Business business, String module, String json) {
        return business.owner().ifMatch(business.etag(module)).post("modules/" + module + "/amendments", json);
    }

    private static String rewrite(String words) {
        return "{\"change\": {\"kind\": \"rewrite\", \"target\": \"clauses/keeping-papers\", \"text\": {\"en\": \""
                + words + "\"}}}";
    }
}
