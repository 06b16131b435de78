package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Search over REST: kinds, facets, pages, readers, and what a business teaches it. */
class SearchingTest {
    private static Business business;
    private static String module;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Questions Asked");
        module = business.handbook();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<String> members(JsonNode list, String name) {
        var found = new ArrayList<String>();
        list.forEach(one -> found.add(one.get(name).asText()));
        return found;
    }

    @Test
    void everyKindIsFoundAndNarrowed() {
        var all = business.owner().search("q=cash&limit=50");
        assertThat(members(all.json().get("hits"), "kind")).contains("clause", "form");
        assertThat(all.json().at("/hits/0/edition").asText()).isEqualTo("1.0");
        assertThat(members(all.json().get("facets"), "name")).contains("kind", "module", "position");
        var clauses = business.owner().search("q=cash&limit=50&kind=clause&module=" + module);
        assertThat(members(clauses.json().get("hits"), "kind")).containsOnly("clause");
        assertThat(members(clauses.json().get("facets"), "name")).contains("chapter");
        var chapter = clauses.json().get("facets").findParents("name").stream()
                .filter(facet -> facet.get("name").asText().equals("chapter"))
                .findFirst()
                .orElseThrow()
                .at("/values/0");
        var narrowed = business.owner()
                .search("q=cash&limit=50&kind=clause&module=" + module + "&chapter="
                        + chapter.get("value").asText());
        assertThat(narrowed.text("/total")).isEqualTo(chapter.get("count").asText());
    }

    @Test
    void pagesFollowEachOther() {
        var whole = members(business.owner().search("q=cash&limit=30").json().get("hits"), "key");
        var paged = new ArrayList<String>();
        var next = "";
        while (paged.size() < whole.size()) {
            var page = business.owner().search("q=cash&limit=7" + next);
            paged.addAll(members(page.json().get("hits"), "key"));
            next = "&cursor=" + page.json().path("next").asText();
        }
        assertThat(paged.subList(0, whole.size())).isEqualTo(whole);
    }

    @Test
    void peopleAreForThoseWhoSeeThem() {
        var member = business.hire("STAFF");
        var name = business.owner().get("people/" + member.person()).text("/name");
        assertThat(members(
                        business.owner()
                                .search("kind=person&limit=50&q=" + encoded(name))
                                .json()
                                .get("hits"),
                        "key"))
                .contains(member.person());
        var seen = member.rest().search("kind=person&q=" + encoded(name));
        assertThat(seen.text("/total")).isEqualTo("0");
        assertThat(seen.body()).doesNotContain("\"person\"");
    }

    @Test
    void aQuestionWithoutAnAnswerGetsOne() {
        var staff = business.hire("STAFF").rest();
        var question = "{\"question\": \"Blorptastic quuxification\"}";
        staff.post("search/unanswered", question).expect(204);
        var listed = business.owner().get("search/unanswered?size=200").expect(200);
        assertThat(members(listed.json().get("items"), "question")).contains("blorptastic quuxification");
        var clause = business.owner().get("handbook").text("/0/content/chapters/1/clauses/0/key");
        business.owner()
                .post(
                        "search/unanswered/answer",
                        "{\"question\": \"blorptastic quuxification\", \"module\": \"" + module
                                + "\", \"kind\": \"clause\", \"key\": \"" + clause + "\"}")
                .expect(200);
        assertThat(staff.search("q=blorptastic").text("/hits/0/key")).isEqualTo(clause);
        assertThat(business.owner().get("audit").body()).contains("search.question-answered");
        assertThat(members(
                        business.owner()
                                .get("search/unanswered?size=200")
                                .json()
                                .get("items"),
                        "question"))
                .doesNotContain("blorptastic quuxification");
        business.owner()
                .delete("search/asked/" + module + "/clause?key=" + clause)
                .expect(204);
        assertThat(members(staff.search("q=blorptastic").json().get("hits"), "key"))
                .doesNotContain(clause);
    }

    @Test
    void synonymsLeadToTheSame() {
        var owner = business.owner();
        var added = owner.post("search/synonyms", "{\"words\": [\"zorkmoney\", \"cash\"]}")
                .expect(201);
        assertThat(owner.search("q=zorkmoney").json().get("total").asInt()).isPositive();
        var path = "search/synonyms/" + added.text("/id");
        owner.ifMatch("\"9\"").put(path, "{\"words\": [\"a\", \"b\"]}").expect(412);
        owner.ifMatch("\"1\"").put(path, "{\"words\": [\"zorkmoney\"]}").expect(400);
        owner.delete(path).expect(204);
        assertThat(owner.search("q=zorkmoney").text("/total")).isEqualTo("0");
    }

    @Test
    void whatAPositionHasToDo() {
        var member = business.hire("STAFF");
        business.assign(member.person(), "cashier");
        var mine = member.rest().get("me/duties").expect(200).json();
        assertThat(mine).hasSize(1);
        assertThat(mine.at("/0/duties")).isNotEmpty();
        assertThat(mine.at("/0/forms")).isNotEmpty();
        var position = mine.at("/0/position").asText();
        assertThat(member.rest()
                        .get("positions/" + position + "/duties")
                        .expect(200)
                        .json())
                .isEqualTo(mine.get(0));
    }
}
