package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.record.RecordHappened;
import org.guizhang.record.RecordHappened.What;
import org.jspecify.annotations.Nullable;

/** Tells other rooms what has become of records, within the transaction. */
@ApplicationScoped
public class RecordNews {
    @Inject
    Event<RecordHappened> happened;

    /**
     * What has changed.
     *
     * @param version 0: a draft
     */
    record Change(
            RecordModel model, RecordRow row, int version, ObjectNode before, ObjectNode after, UUID by, Instant at) {}

    void tell(What what, Change change) {
        happened.fire(event(what, change, null, null, null));
    }

    /** Each field that has another value than before. */
    void fields(Change change) {
        for (var field : change.model().type().form().fields()) {
            var before = change.before().path(field.key());
            var after = change.after().path(field.key());
            if (!AnswerDifference.same(before, after)) {
                happened.fire(event(What.FIELD_SET, change, field.key(), node(before), node(after)));
            }
        }
    }

    private static @Nullable JsonNode node(JsonNode answer) {
        return Field.isEmpty(answer) ? null : answer;
    }

    private static RecordHappened event(
            What what, Change change, @Nullable String field, @Nullable JsonNode before, @Nullable JsonNode after) {
        var row = change.row();
        return new RecordHappened(
                what,
                row.id(),
                row.moduleId(),
                row.editionId(),
                row.form(),
                row.siteId(),
                change.version(),
                change.version() == 0,
                field,
                before,
                after,
                change.after(),
                row.authorId(),
                change.by(),
                change.at(),
                change.model().type().form());
    }
}
