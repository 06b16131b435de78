package org.guizhang.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.acknowledge.Impacts;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.DraftStates;
import org.guizhang.policy.publish.PublicationForecasts;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.review.PolicySummaries;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often a draft is resolved for what people look at, and that what is kept of it is true. */
@ExtendWith(TestDatabase.class)
class DraftsTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final Wired wired = new Wired(START, Workforce.class);
    private final Counted drafts = new Counted();
    private final Caller owner = wired.business("tea-house");
    private final UUID module;

    DraftsTest() throws Exception {
        drafts.templates = wired.get(Templates.class);
        wired.use(Drafts.class, drafts);
        module = wired.in(owner, () -> wired.get(Activations.class).activate("tea-house"))
                .id();
        publish();
    }

    /** Counts the runs of the resolver. */
    private static class Counted extends Drafts {
        private int runs;

        @Override
        public Resolved resolve(Template template, Map<String, JsonNode> raw, List<Amendment> amendments) {
            runs++;
            return super.resolve(template, raw, amendments);
        }
    }

    @Test
    void listsResolveNothing() {
        for (var limit : List.of(300, 350)) {
            set(limit);
            var before = drafts.runs;
            assertThat(modules().get(0).unpublished()).isTrue();
            assertThat(unpublished()).isTrue();
            wired.in(owner, () -> wired.get(PolicySummaries.class).now());
            assertThat(drafts.runs).isEqualTo(before);
        }
        publish();
        var before = drafts.runs;
        assertThat(modules().get(0).unpublished()).isFalse();
        assertThat(drafts.runs).isEqualTo(before);
    }

    @Test
    void publishPageResolvesOnce() {
        elsewhere("{\"cash-limit\":350}");
        var before = drafts.runs;
        var state = wired.in(owner, () -> wired.get(DraftStates.class).of(module));
        var changes = wired.in(owner, () -> wired.get(Impacts.class).changes(module, null, true));
        var outlook =
                wired.in(owner, () -> wired.get(PublicationForecasts.class).outlook(module, null));
        assertThat(drafts.runs).isEqualTo(before + 1);
        assertThat(state.isDue()).isTrue();
        assertThat(changes.difference().isEmpty()).isFalse();
        assertThat(outlook.substance()).isNotEmpty();
    }

    @Test
    void whateverChangesADraftIsSeen() {
        set(300);
        assertThat(unpublished()).isTrue();
        set(400);
        assertThat(unpublished()).isTrue();
        set(null);
        assertThat(unpublished()).isFalse();
        var change = Json.read(
                "{\"kind\": \"rewrite\", \"target\": \"clauses/cleaning\", \"text\": {\"en\": \"Clean.\"}}",
                Change.class);
        var amended = wired.in(owner, () -> wired.get(Amendments.class).make(module, change, null, revision()));
        assertThat(unpublished()).isTrue();
        wired.in(
                owner,
                () -> wired.get(Amendments.class)
                        .takeBack(module, amended.amendment().id(), revision()));
        assertThat(unpublished()).isFalse();
    }

    /** Another node shares nothing with this one but the database. */
    @Test
    void whatAnotherNodeChangesIsSeen() {
        var published = wired.in(
                        owner,
                        () -> wired.get(Database.class)
                                .sql()
                                .select("select parameters from module where id = ?", module)
                                .mapTo(String.class)
                                .list())
                .get(0);
        elsewhere("{\"cash-limit\":350}");
        assertThat(unpublished()).isTrue();
        elsewhere(published);
        assertThat(unpublished()).isFalse();
    }

    private void elsewhere(String parameters) {
        wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .execute(
                                "update module set parameters = ?, version = version + 1 where id = ?",
                                parameters,
                                module));
    }

    private List<Module> modules() {
        return wired.in(owner, () -> wired.get(Modules.class).list());
    }

    private boolean unpublished() {
        return wired.in(owner, () -> wired.get(Modules.class).get(module)).unpublished();
    }

    private int revision() {
        return wired.get(Modules.class).get(module).revision();
    }

    private void set(Integer limit) {
        wired.in(owner, () -> wired.get(DraftParameters.class).set(module, value(limit), revision()));
    }

    private static Map<String, JsonNode> value(Integer limit) {
        return Map.of("cash-limit", Json.tree(limit));
    }

    private void publish() {
        wired.in(
                owner,
                () -> wired.get(Publications.class)
                        .publish(module, new Edition.Publication("x", true, null, EffectiveFrom.NOW), revision()));
    }
}
