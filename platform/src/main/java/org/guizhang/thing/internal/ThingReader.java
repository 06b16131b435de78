package org.guizhang.thing.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.Thing;
import org.guizhang.thing.Thing.Standing;

/** Things as a reader may have them: in the order of their kind, personal values masked where they are only read. */
public record ThingReader(Map<String, RegisterKind> kinds, ThingScope.Reach reach, LocalDate today) {
    public Thing read(StoredThing stored) {
        var kind = kinds.get(stored.kind());
        if (kind == null) {
            throw new IllegalStateException("A thing without its kind " + stored.kind());
        }
        var manages = reach.manages(stored.site());
        var values = new LinkedHashMap<String, JsonNode>();
        for (var field : kind.fields()) {
            var value = stored.answers().path(field.key());
            if (!value.isMissingNode()) {
                values.put(field.key(), field.basics().personal() && !manages ? TextNode.valueOf(Thing.MASK) : value);
            }
        }
        return new Thing(
                stored.id(),
                stored.kind(),
                stored.site(),
                stored.area(),
                stored.name(),
                stored.code(),
                values,
                stored.closedAt() == null ? expiries(kind, stored) : List.of(),
                stored.closedAt(),
                manages,
                stored.revision());
    }

    private List<Thing.Expiry> expiries(RegisterKind kind, StoredThing stored) {
        return kind.expires().stream()
                .filter(one -> stored.answers().path(one.field()).isTextual())
                .map(one -> expiry(
                        one, LocalDate.parse(stored.answers().path(one.field()).asText())))
                .toList();
    }

    private Thing.Expiry expiry(RecordType.Expiry ends, LocalDate day) {
        var standing = day.isBefore(today)
                ? Standing.EXPIRED
                : day.isAfter(later(ends.remind())) ? Standing.VALID : Standing.SOON;
        return new Thing.Expiry(ends.field(), day, standing, ends.blocks());
    }

    private LocalDate later(IsoDuration remind) {
        return remind.isOfClock()
                ? today.plusDays(remind.length() / ChronoUnit.DAYS.getDuration().toSeconds() + 1)
                : today.plus(remind.amount());
    }
}
