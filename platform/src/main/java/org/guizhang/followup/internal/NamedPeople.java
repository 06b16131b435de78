package org.guizhang.followup.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.deadline.DeadlineEscalation;
import org.guizhang.deadline.DeadlineHolder;
import org.guizhang.followup.Happened;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.DeadlineRule;
import org.guizhang.workforce.Position.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant where a regulation says who. Pure.
 *
 * @param template whose positions are named
 * @param answers of what has happened, whose fields may name people
 */
record NamedPeople(
        String template, JsonNode answers, @Nullable UUID author) {
    private static final int UUID_LENGTH = 36;

    /** Whoever is on duty is looked for among the holders of the position; who of them it is nobody has written down. */
    DeadlineHolder holder(Who who) {
        return switch (who.kind()) {
            case HOLDERS, ON_DUTY -> DeadlineHolder.of(new Source(template, who.key()));
            case NAMED -> new DeadlineHolder(null, ids(answers.path(who.key())));
            case AUTHOR -> new DeadlineHolder(null, author == null ? Set.of() : Set.of(author));
        };
    }

    List<DeadlineEscalation> escalations(DeadlineRule rule) {
        return rule.escalate().stream()
                .map(one -> new DeadlineEscalation(one.after(), holder(one.to())))
                .toList();
    }

    /** The people and things that something is about, and who has filled it in. */
    static Set<String> about(Happened happened) {
        var about = new HashSet<String>();
        if (happened.author() != null) {
            about.add(happened.author().toString());
        }
        happened.answers().forEach(answer -> ids(answer).forEach(id -> about.add(id.toString())));
        return about;
    }

    private static Set<UUID> ids(JsonNode answer) {
        var found = new HashSet<UUID>();
        if (answer.isArray()) {
            answer.forEach(each -> found.addAll(ids(each)));
        } else if (answer.isTextual() && answer.asText().length() == UUID_LENGTH) {
            try {
                found.add(UUID.fromString(answer.asText()));
            } catch (IllegalArgumentException other) {
                // Some other text of that length.
            }
        }
        return found;
    }
}
