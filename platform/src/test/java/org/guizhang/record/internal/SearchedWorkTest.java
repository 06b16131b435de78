package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guizhang.record.internal.TeaRecords.because;
import static org.guizhang.search.SearchedHouse.current;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Filling;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.search.Hit;
import org.guizhang.search.Hits;
import org.guizhang.search.Search;
import org.guizhang.search.SearchFilter;
import org.guizhang.search.internal.IndexedWords;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.shared.Json;
import org.guizhang.template.ZippedFiles;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records and open findings are found by those who may see them, and by nobody else in any number, word or file. */
@ExtendWith(Services.class)
class SearchedWorkTest {
    private static final SearchFilter WORK =
            new SearchFilter(Set.of("record", "finding"), null, null, null, null, null, null);

    @Inject
    Records records;

    @Inject
    Search search;

    @Inject
    Checklists checklists;

    @Inject
    Filling filling;

    @Inject
    Findings findings;

    @Inject
    Sites sites;

    private static ZippedFiles template() {
        return ZippedFiles.garden()
                .replace(
                        "records/repair.yaml",
                        "  - key: mended-on\n",
                        "  - key: caller\n    title: {zh: \"来电人\", en: \"Caller\"}\n    type: text\n    maxLength: 100\n"
                                + "    personal: true\n  - key: mended-on\n")
                .replace(
                        "records/acceptance.yaml",
                        "serial:",
                        "  - key: remark\n    title: {zh: \"备注\", en: \"Remark\"}\n    type: text\n    maxLength: 100\n"
                                + "serial:")
                .replace("records/acceptance.yaml", "classification: internal", "classification: secret");
    }

    private static Hits find(String words) {
        return current(() -> Services.get(Search.class).find(words, WORK, Locale.ENGLISH, 20, null));
    }

    private static List<String> keys(Hits hits) {
        return hits.hits().stream().map(Hit::key).toList();
    }

    private FormRecord repair(TeaRecords garden, String fault, String caller) {
        return garden.handIn(
                "repair",
                "{'machine': '" + garden.machine("Roller") + "', 'fault': '" + fault + "', 'caller': '" + caller + "'}",
                "finder");
    }

    /** Neither found nor counted; what is not of work may have the word, too. */
    private static void isNowhere(String word) {
        var hits = find(word);
        assertThat(hits.total()).as(word).isZero();
        assertThat(hits.facet("kind").values())
                .as(word)
                .extracting(Hits.FacetValue::value)
                .doesNotContain("record", "finding");
        for (var name : List.of("module", "site", "position", "state")) {
            assertThat(hits.facet(name).values()).as(word).isEmpty();
        }
    }

    @Test
    @As(Role.STAFF)
    void recordsAreFoundByThoseWhoSeeThem(Business business) {
        var garden = new TeaRecords(business, template());
        var one = repair(garden, "Frobnicator smokes", "Zanzibarian");
        var draft = garden.start("repair");
        records.save(draft.id(), TeaRecords.draft(draft, "{'fault': 'Draftword'}"));
        for (var words : List.of("Frobnicator", one.serial(), "Hillside repair request", "Roller")) {
            assertThat(keys(find(words))).as(words).contains(one.id().toString());
        }
        var hit = find("Frobnicator").hits().get(0);
        assertThat(hit.kind()).isEqualTo("record");
        assertThat(hit.context()).isEqualTo("Hillside");
        assertThat(hit.number()).isEqualTo(one.serial());
        assertThat(find("Draftword").total()).isZero();

        business.become(Role.AUDITOR);
        assertThat(keys(find("Frobnicator"))).containsExactly(one.id().toString());
        business.become(Role.SUPERVISOR);
        assertThat(keys(find("Frobnicator"))).containsExactly(one.id().toString());
        records.take(one.id(), "void", because(records.get(one.id()), "Twice"));
        assertThat(find("Frobnicator").total()).isZero();
    }

    @Test
    @As(Role.STAFF)
    void whatIsPersonalOrSecretIsNowhere(Business business) throws IOException {
        var garden = new TeaRecords(business, template());
        var open = repair(garden, "Frobnicatorone smokes", "Zanzibarian");
        business.become(Role.SUPERVISOR);
        var draft = records.start(new RecordStart(garden.module, "acceptance", garden.site, null, open.id(), null));
        var secret = records.take(
                draft.id(),
                draft.now().get(0).step(),
                TeaRecords.taking(draft, "{'repair': '" + open.id() + "', 'remark': 'Timbuktuan'}"));
        assertThat(keys(find(secret.serial()))).first().isEqualTo(secret.id().toString());
        for (var word : List.of("Zanzibarian", "Timbuktuan")) {
            isNowhere(word);
            assertThat(search.suggest(word.substring(0, 5), Locale.ENGLISH))
                    .as(word)
                    .noneMatch(one -> one.text().contains(word));
        }
        // Who does not see the secret one does not see its number counted either.
        business.become(Role.STAFF);
        assertThat(keys(find(secret.serial()))).doesNotContain(secret.id().toString());
        isNowhere("Acceptance");

        business.become(Role.SUPERVISOR);
        assertThat(keys(find("Frobnicatorone"))).contains(open.id().toString());
        assertThat(IndexedWords.hold("frobnicatorone")).isTrue();
        assertThat(IndexedWords.hold("zanzibarian")).isFalse();
        assertThat(IndexedWords.hold("timbuktuan")).isFalse();
    }

    @Test
    @As(Role.STAFF)
    void nobodyFindsWhatIsOfAnotherBusiness(Business business) throws Exception {
        var garden = new TeaRecords(business, template());
        repair(garden, "Frobnicatortwo smokes", "x");
        var before = find("Frobnicatortwo");
        assertThat(before.total()).isOne();
        var other = Business.open();
        other.become(Role.OWNER);
        isNowhere("Frobnicatortwo");
        business.become(Role.ADMINISTRATOR);
        assertThat(find("Frobnicatortwo").total()).isOne();
    }

    @Test
    @As(Role.OWNER)
    void nobodyFindsWhatIsOfAnotherSite(Business business) {
        var garden = new TeaRecords(business, template());
        var lakeside = sites.add(new Site.Entry(new EnteredName("Lakeside", "Lakeside"), null, null))
                .id();
        // Nobody holds a position there, so that the owner stands in.
        var begun = records.start(new RecordStart(garden.module, "repair", lakeside, null, null, null));
        var there = records.take(
                begun.id(),
                "report",
                TeaRecords.taking(
                        begun,
                        "{'machine': '" + garden.machine("Roller") + "', 'fault': 'Frobnicatorthree smokes'}",
                        "finder"));
        assertThat(keys(find("Frobnicatorthree"))).containsExactly(there.id().toString());
        for (var role : List.of(Role.STAFF, Role.SUPERVISOR)) {
            business.become(role);
            isNowhere("Frobnicatorthree");
        }
    }

    @Test
    @As(Role.STAFF)
    void openFindingsAreFoundUntilTheyAreClosed(Business business) {
        var garden = new TeaRecords(business, template());
        var id = checklists
                .start(new OccurrenceStart(garden.module, "closing-check", null, garden.site, null, null, null))
                .occurrence()
                .id();
        var says = new ItemAnswer(Json.tree("fail"), null, "Glowing amberstone", null, 0, null);
        var signed = new HandIn.Signed(null, null, null, true, null, null);
        UUID finding = filling.handIn(id, new HandIn(Map.of("stove", says), Map.of("keeper", signed), null))
                .findings()
                .get(0);
        var hits = find("amberstone");
        assertThat(keys(hits)).containsExactly(finding.toString());
        assertThat(hits.hits().get(0).context()).isEqualTo("Closing check · Hillside");
        assertThat(hits.facet("kind").values())
                .extracting(Hits.FacetValue::value)
                .containsExactly("finding");
        business.become(Role.SUPERVISOR);
        assertThat(keys(find("stove is out"))).contains(finding.toString());
        business.become(Role.OWNER);
        findings.correct(finding, "Out now", null);
        business.become(Role.SUPERVISOR);
        assertThat(keys(find("amberstone"))).containsExactly(finding.toString());
        findings.verify(finding, true, null);
        assertThat(find("amberstone").total()).isZero();
    }
}
