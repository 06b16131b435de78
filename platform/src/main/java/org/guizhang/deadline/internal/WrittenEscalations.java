package org.guizhang.deadline.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.deadline.DeadlineEscalation;
import org.guizhang.deadline.DeadlineHolder;
import org.guizhang.shared.Json;
import org.guizhang.template.IsoDuration;
import org.guizhang.workforce.Position.Source;
import org.jspecify.annotations.Nullable;

/** Escalations and positions as rows have them. */
final class WrittenEscalations {
    private WrittenEscalations() {}

    static String write(List<DeadlineEscalation> escalations) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var one : escalations) {
            var written = all.addObject().put("after", one.after().toString()).put("to", role(one.to()));
            one.to().people().stream()
                    .sorted()
                    .forEach(person -> written.withArray("people").add(person.toString()));
        }
        return all.toString();
    }

    static List<DeadlineEscalation> read(String text) {
        var found = new ArrayList<DeadlineEscalation>();
        for (var one : Json.read(text, JsonNode.class)) {
            var people = new HashSet<UUID>();
            one.path("people").forEach(person -> people.add(UUID.fromString(person.asText())));
            var role = one.path("to").isTextual() ? one.path("to").asText() : null;
            found.add(new DeadlineEscalation(
                    IsoDuration.parse(one.path("after").asText()).orElseThrow(), holder(role, people)));
        }
        return found;
    }

    static DeadlineHolder holder(@Nullable String role, Set<UUID> people) {
        return new DeadlineHolder(role == null ? null : source(role), people);
    }

    /** Template and key with a slash between; null where people are named alone. */
    static @Nullable String role(DeadlineHolder holder) {
        var position = holder.position();
        return position == null ? null : role(position);
    }

    static String role(Source position) {
        return position.template() + "/" + position.key();
    }

    static Source source(String role) {
        var slash = role.indexOf('/');
        return new Source(role.substring(0, slash), role.substring(slash + 1));
    }
}
