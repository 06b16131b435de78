package org.guizhang.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.guizhang.search.internal.OwnSynonyms;
import org.guizhang.search.internal.SynonymRows;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** The words that mean one thing to the people of a business, beside those that the templates bring. */
@ApplicationScoped
@Transactional
public class SynonymGroups {
    private static final int LEAST_WORDS = 2;

    @Inject
    SynonymRows rows;

    @Inject
    Ids ids;

    @Inject
    Event<DocumentChanged> changes;

    @Inject
    Event<AuditedAction> trail;

    /** In the order they came. */
    @Requires(Permission.READ_POLICY)
    public List<SynonymGroup> list() {
        return rows.all();
    }

    @Requires(Permission.READ_POLICY)
    public SynonymGroup get(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    /** Adds a group of at least two words, in either language. */
    @Requires(Permission.EDIT_POLICY)
    public SynonymGroup add(@Nullable List<String> words) {
        var checked = checked(words);
        if (rows.all().size() >= SynonymGroup.MAX_GROUPS) {
            throw new Conflict(Message.of("problem.synonyms-full", SynonymGroup.MAX_GROUPS));
        }
        var fresh = new SynonymGroup(ids.next(), checked, 1);
        rows.add(fresh);
        noted(SearchAction.SYNONYMS_ADDED, fresh.id(), null, fresh);
        return fresh;
    }

    /** Sets the words of a group; whoever was overtaken since {@code revision} is told so. */
    @Requires(Permission.EDIT_POLICY)
    public SynonymGroup change(UUID id, @Nullable List<String> words, int revision) {
        var before = get(id);
        var checked = checked(words);
        if (!rows.change(id, checked, revision)) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        var after = new SynonymGroup(id, checked, revision + 1);
        noted(SearchAction.SYNONYMS_CHANGED, id, before, after);
        return after;
    }

    @Requires(Permission.EDIT_POLICY)
    public void remove(UUID id) {
        var before = get(id);
        rows.delete(id);
        noted(SearchAction.SYNONYMS_REMOVED, id, before, null);
    }

    private void noted(SearchAction action, UUID id, @Nullable SynonymGroup before, @Nullable SynonymGroup after) {
        trail.fire(new AuditedAction(action, "synonyms", id.toString(), before, after));
        changes.fire(new DocumentChanged(OwnSynonyms.KIND, ""));
    }

    private static List<String> checked(@Nullable List<String> given) {
        var violations = new Violations();
        var words = new LinkedHashSet<String>();
        var count = given == null ? 0 : given.size();
        if (count > SynonymGroup.MAX_WORDS) {
            violations.add("/words", "too-many", SynonymGroup.MAX_WORDS);
        }
        for (int at = 0; given != null && at < Math.min(count, SynonymGroup.MAX_WORDS); at++) {
            words.add(violations.line("/words/" + at, given.get(at), SynonymGroup.MAX_LENGTH));
        }
        if (violations.isEmpty() && words.size() < LEAST_WORDS) {
            violations.add("/words", "synonyms-few");
        }
        violations.check();
        return List.copyOf(words);
    }
}
