package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.guizhang.audit.AuditEvent;
import org.guizhang.shared.Languages;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Facts of events in words: those that have a name in the bundle, {@code audit.fact.…}; others stay with the technical part. */
class AuditFacts {
    private static final List<String> NAMES =
            List.of("name", "title", "label", "person", "position", "login", "number", "reason");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private final Function<String, Optional<String>> names;
    private final Formats formats;

    /** A fact as it was and as it is; null: there was or is none. */
    record Line(
            String what, @Nullable String before, @Nullable String after) {}

    /** @param names what an id stands for, as far as people would know it */
    AuditFacts(Function<String, Optional<String>> names, Formats formats) {
        this.names = names;
        this.formats = formats;
    }

    /** What an event is about, by the first fact that names it; empty where none does. */
    String about(AuditEvent event) {
        for (var name : NAMES) {
            for (var facts : List.of(orNone(event.after()), orNone(event.before()))) {
                var words = words(name, facts.path(name));
                if (!words.isEmpty()) {
                    return words;
                }
            }
        }
        return names.apply(event.subject()).orElse("");
    }

    /** What an event has changed, fact by fact. */
    List<Line> lines(AuditEvent event) {
        var before = orNone(event.before());
        var after = orNone(event.after());
        var members = new LinkedHashSet<String>();
        after.fieldNames().forEachRemaining(members::add);
        before.fieldNames().forEachRemaining(members::add);
        var lines = new ArrayList<Line>();
        for (var member : members) {
            var was = words(member, before.path(member));
            var is = words(member, after.path(member));
            var what = label(member);
            if (what.isPresent() && !was.equals(is)) {
                lines.add(new Line(what.get(), was.isEmpty() ? null : was, is.isEmpty() ? null : is));
            }
        }
        return lines;
    }

    private static Optional<String> label(String member) {
        return Messages.find(Messages.locale(), "audit.fact." + member);
    }

    /** A value in the reader's language; empty where there is none, or none that people would read. */
    String words(String member, JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? t("audit.yes") : t("audit.no");
        }
        if (value.isArray()) {
            return Texts.list(StreamSupport.stream(value.spliterator(), false)
                    .map(one -> words(member, one))
                    .filter(words -> !words.isEmpty())
                    .toList());
        }
        if (value.isObject()) {
            var zh = value.path("zh").asText("");
            var en = value.path("en").asText("");
            var english = Languages.isEnglish(Messages.locale());
            return (english && !en.isEmpty()) || zh.isEmpty() ? en : zh;
        }
        return value.isMissingNode() || value.isNull() ? "" : text(member, value.asText());
    }

    private String text(String member, String written) {
        if (member.equals("role")) {
            return Messages.find(Messages.locale(), "role." + written).orElse(written);
        }
        if (AuditNames.isId(written)) {
            return names.apply(written).orElse("");
        }
        try {
            if (DAY.matcher(written).matches()) {
                return formats.date(LocalDate.parse(written));
            }
            if (MOMENT.matcher(written).matches()) {
                return formats.moment(Instant.parse(written));
            }
        } catch (DateTimeException none) {
            // As it stands.
        }
        return written;
    }

    static JsonNode orNone(@Nullable JsonNode facts) {
        return facts == null ? MissingNode.getInstance() : facts;
    }
}
