package org.guizhang.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.template.ClauseKind;
import org.guizhang.template.internal.CatalogueImport;
import org.guizhang.tenant.Role;
import org.guizhang.transcribe.Transcript.Chapter;
import org.guizhang.transcribe.Transcript.Clause;
import org.guizhang.transcribe.Transcript.Item;
import org.guizhang.transcribe.internal.Printed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A business's own regulation comes into a draft, all or nothing. */
@ExtendWith(Services.class)
class TranscriptionsTest {
    @Inject
    Transcriptions transcriptions;

    @Inject
    Activations activations;

    @Inject
    Amendments amendments;

    @Inject
    Modules modules;

    @BeforeAll
    static void importCatalogue() throws Exception {
        try (var owner = TestDatabase.owner()) {
            Services.get(CatalogueImport.class).run(owner);
        }
    }

    private static Clause clause(String text, String... addressees) {
        return new Clause(null, ClauseKind.DUTY, List.of(addressees), text, null);
    }

    private static Transcript transcript(Chapter... chapters) {
        return new Transcript("zh", List.of(chapters), null, null);
    }

    /** What was proposed, as it is. */
    static Transcript accepted(Proposal proposal) {
        return new Transcript(
                proposal.language(),
                proposal.chapters().stream()
                        .map(chapter -> new Chapter(
                                chapter.title(),
                                chapter.clauses().stream()
                                        .map(clause -> new Clause(
                                                clause.title(),
                                                clause.kind().kind(),
                                                clause.addressees().stream()
                                                        .map(Proposal.AddresseeGuess::key)
                                                        .toList(),
                                                clause.text(),
                                                items(clause.items())))
                                        .toList()))
                        .toList(),
                proposal.positions().stream()
                        .filter(Proposal.Addressee::isNew)
                        .map(one -> new Transcript.AddedPosition(one.key(), one.title()))
                        .toList(),
                null);
    }

    private static List<Item> items(List<Proposal.Item> items) {
        return items.stream()
                .map(item -> new Item(item.text(), items(item.items())))
                .toList();
    }

    private Module module(Business business) throws SQLException {
        business.trade("tea-house");
        return activations.activate("tea-house");
    }

    @Test
    void everyLayoutIsStoredAndReadsAsProposed(Business business) throws Exception {
        var module = module(business);
        var there = modules.preview(module.id(), Map.of()).chapters().size();
        for (var layout : List.of("articles", "chinese", "decimal")) {
            var proposal = transcriptions.propose(module.id(), Printed.text(layout));
            assertThat(modules.get(module.id()).revision()).isEqualTo(module.revision());
            var before = module.amendments().size();
            module = transcriptions.accept(module.id(), accepted(proposal), module.revision());
            var chapters = modules.preview(module.id(), Map.of()).chapters();
            var own = chapters.subList(there, chapters.size());
            there = chapters.size();
            assertThat(own)
                    .extracting(one -> one.title().zh())
                    .containsExactlyElementsOf(proposal.chapters().stream()
                            .map(Proposal.Chapter::title)
                            .toList());
            for (int i = 0; i < own.size(); i++) {
                assertThat(own.get(i).clauses())
                        .extracting(one -> one.text().zh())
                        .containsExactlyElementsOf(proposal.chapters().get(i).clauses().stream()
                                .map(Proposal.Clause::text)
                                .toList());
            }
            var clauses = proposal.chapters().stream()
                    .mapToInt(one -> one.clauses().size())
                    .sum();
            assertThat(module.amendments()).hasSize(before + clauses);
        }
    }

    @Test
    void chaptersComeBeforeTheOneThatIsNamedInTheirOrder(Business business) throws Exception {
        var module = module(business);
        var there = modules.preview(module.id(), Map.of()).chapters();
        var last = there.get(there.size() - 1);
        var chapters = List.of(
                new Chapter("甲", List.of(clause("一。"))),
                new Chapter("乙", List.of(clause("二。"))),
                new Chapter("丙", List.of(clause("三。"))));
        var id = module.id();
        var revision = module.revision();
        Refused.with(
                () -> transcriptions.accept(id, new Transcript("zh", chapters, null, "nowhere"), revision),
                "/before transcribe-before");

        transcriptions.accept(id, new Transcript("zh", chapters, null, last.key()), revision);

        assertThat(modules.preview(id, Map.of()).chapters())
                .extracting(one -> one.title().zh())
                .endsWith("甲", "乙", "丙", last.title().zh());
    }

    @Test
    void eachClauseIsTakenBackByItself(Business business) throws Exception {
        var module = module(business);
        module = transcriptions.accept(
                module.id(),
                transcript(
                        new Chapter("茶水", List.of(clause("一。"), clause("二。"))),
                        new Chapter("杯具", List.of(clause("三。")))),
                module.revision());
        var second = module.amendments().get(1);
        module = amendments.takeBack(module.id(), second.id(), module.revision());
        var texts = new ArrayList<String>();
        modules.preview(module.id(), Map.of())
                .chapters()
                .forEach(chapter ->
                        chapter.clauses().forEach(one -> texts.add(one.text().zh())));
        assertThat(texts).endsWith("一。", "三。").doesNotContain("二。");
    }

    @Test
    void positionsThatOnlyTheBusinessHasComeAlongWhereTheyAreAddressed(Business business) throws Exception {
        var module = module(business);
        var added = List.of(
                new Transcript.AddedPosition("own-baker", new Text("面点师", "Baker")),
                new Transcript.AddedPosition("own-idle", new Text("闲人", "Idler")));
        module = transcriptions.accept(
                module.id(),
                new Transcript("zh", List.of(new Chapter("面点", List.of(clause("面点师和面。", "own-baker")))), added, null),
                module.revision());
        assertThat(modules.preview(module.id(), Map.of()).content().positions())
                .extracting(one -> one.key())
                .contains("own-baker")
                .doesNotContain("own-idle");
    }

    @Test
    void whateverIsWrongIsNamedByItsPlaceAndNothingIsStored(Business business) throws Exception {
        var module = module(business);
        var deep = new Item("一", List.of(new Item("二", List.of(new Item("三", List.of(new Item("四", null)))))));
        var wrong = new Transcript(
                "fr",
                List.of(
                        new Chapter(" ", List.of(clause("一"), clause("二", "pilot"))),
                        new Chapter("空", List.of()),
                        new Chapter(
                                "长",
                                List.of(
                                        new Clause(null, null, null, "长".repeat(4001), List.of()),
                                        new Clause("题", ClauseKind.DUTY, null, "四", List.of(deep))))),
                null,
                null);
        var id = module.id();
        var revision = module.revision();
        assertThatThrownBy(() -> transcriptions.accept(id, wrong, revision))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        told -> assertThat(told.violations())
                                .extracting(one -> one.field() + " " + one.rule())
                                .containsExactly(
                                        "/language transcribe-language",
                                        "/chapters/0/title required",
                                        "/chapters/0/clauses/1/addressees/0 transcribe-position",
                                        "/chapters/1/clauses required",
                                        "/chapters/2/clauses/0/kind required",
                                        "/chapters/2/clauses/0/text too-long",
                                        "/chapters/2/clauses/1/items/0/items/0/items/0/items transcribe-depth"));
        var unknown = transcript(
                new Chapter("甲", List.of(clause("好。"), clause("见{{nowhere}}。"))),
                new Chapter("乙", List.of(clause("见{{gone}}。"))));
        assertThatThrownBy(() -> transcriptions.accept(id, unknown, revision))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        told -> assertThat(told.violations())
                                .extracting(one -> one.field())
                                .contains("/chapters/0/clauses/1/text", "/chapters/1/clauses/0/text")
                                .allMatch(field -> field.endsWith("/text")));
        assertThat(modules.get(id).amendments()).isEmpty();
    }

    @Test
    void whoeverWasOvertakenStoresNothing(Business business) throws Exception {
        var module = module(business);
        var own = transcript(new Chapter("甲", List.of(clause("一"))));
        transcriptions.accept(module.id(), own, module.revision());
        assertThatThrownBy(() -> transcriptions.accept(module.id(), own, module.revision()))
                .isInstanceOf(Conflict.class);
        assertThat(modules.get(module.id()).amendments()).hasSize(1);
    }

    @Test
    void aDraftHasAnEnd(Business business) throws Exception {
        var module = module(business);
        var most = Collections.nCopies(Transcript.MAX_CLAUSES, clause("一。", "own-baker"));
        var added = List.of(new Transcript.AddedPosition("own-baker", Text.same("Baker")));
        var whole = new Transcript("zh", List.of(new Chapter("多", most)), added, null);
        var full = transcriptions.accept(module.id(), whole, module.revision());
        var again = new Transcript("zh", whole.chapters(), null, null);
        // One more than a draft may have, with the position that came first.
        assertThatThrownBy(() -> transcriptions.accept(full.id(), again, full.revision()))
                .isInstanceOf(Conflict.class);
        assertThat(modules.get(full.id()).amendments()).hasSize(Transcript.MAX_CLAUSES + 1);
        var beyond = new Chapter("过多", Collections.nCopies(Transcript.MAX_CLAUSES + 1, clause("一。")));
        Refused.with(
                () -> transcriptions.accept(full.id(), transcript(beyond), full.revision()),
                "/chapters transcribe-clauses");
    }

    @Test
    void auditorsAndStaffTakeNothingOver(Business business) throws Exception {
        var module = module(business);
        for (var role : List.of(Role.STAFF, Role.SUPERVISOR, Role.AUDITOR)) {
            business.become(role);
            assertThatThrownBy(() -> transcriptions.propose(module.id(), "第一条 一。"))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> transcriptions.propose(module.id(), new byte[] {1}))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> transcriptions.accept(module.id(), transcript(), module.revision()))
                    .isInstanceOf(Forbidden.class);
        }
        business.become(Role.ADMINISTRATOR);
        assertThat(transcriptions.propose(module.id(), "第一条 一。").chapters()).hasSize(1);
    }

    @Test
    void modulesOfOthersAreNone(Business business) throws Exception {
        var module = module(business);
        Business.open().become(Role.OWNER);
        assertThatThrownBy(() -> transcriptions.propose(module.id(), "第一条 一。")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transcriptions.accept(module.id(), transcript(), 1))
                .isInstanceOf(NotFound.class);
    }
}
