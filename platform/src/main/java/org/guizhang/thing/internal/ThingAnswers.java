package org.guizhang.thing.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.form.Filled;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violation;
import org.guizhang.tenant.Database;
import org.guizhang.thing.RegisterKind;
import org.jdbi.v3.core.statement.Query;

/** Judges the values of a thing by the fields of its kind. */
@ApplicationScoped
public class ThingAnswers {
    private static final String FIELDS = "/fields";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** What is to be kept, and what is wrong, by pointers that begin with {@code /fields}. */
    public record Judged(ObjectNode answers, List<Violation> problems) {}

    /** @param before what is kept of it; what is closed is named only where it stood before */
    public Judged judge(RegisterKind kind, ObjectNode before, Map<String, JsonNode> typed) {
        var form = kind.declared().form();
        var read = form.read(Json.tree(typed));
        var problems = new ArrayList<Violation>();
        read.problems().forEach(one -> problems.add(new Violation(FIELDS + one.field(), one.rule(), one.remedy())));
        for (var elsewhere : form.fields()) {
            if (typed.containsKey(elsewhere.key())
                    && kind.field(elsewhere.key()).isEmpty()) {
                add(problems, elsewhere.key(), "thing-field-elsewhere");
            }
        }
        if (!problems.isEmpty()) {
            return new Judged(read.values(), problems);
        }
        var now = LocalDateTime.ofInstant(clock.instant(), Days.ZONE);
        var judged = form.judge(new Filled(read.values(), Map.of(), Map.of(), now, null));
        for (var field : kind.fields()) {
            if (judged.missing().contains("/" + field.key())) {
                add(problems, field.key(), "required");
            }
            if (field instanceof Field.Link link && !areThere(kind, link, before, judged.answers())) {
                add(problems, field.key(), "reference");
            }
        }
        return new Judged(judged.answers(), problems);
    }

    /** Whether everything a field names is the business's own. */
    private boolean areThere(RegisterKind kind, Field.Link link, ObjectNode before, ObjectNode answers) {
        var named = named(answers.path(link.key()));
        if (named.isEmpty()) {
            return true;
        }
        if (!named.stream().allMatch(Ids::isId)) {
            return false;
        }
        var ids = ids(named);
        var stood = named(before.path(link.key())).stream().filter(Ids::isId).toList();
        return found(kind, link, ids(stood)).bind("ids", ids).mapTo(Long.class).one() == ids.length;
    }

    private static List<String> named(JsonNode value) {
        var named = new ArrayList<String>();
        if (value.isTextual()) {
            named.add(value.asText());
        }
        value.forEach(one -> named.add(one.asText()));
        return named;
    }

    private static UUID[] ids(List<String> named) {
        return named.stream().map(UUID::fromString).distinct().toArray(UUID[]::new);
    }

    private Query found(RegisterKind kind, Field.Link link, UUID[] before) {
        var sql = database.sql();
        return switch (link.basics().type()) {
            case "thing", "things" ->
                sql.createQuery(
                                "select count(*) from thing where tenant_id = :tenant and id = any(:ids) and kind = :kind"
                                        + " and (closed_at is null or id = any(:before))")
                        .bind("before", before)
                        .bind("kind", kind.kindOf(link));
            case "site" -> sql.createQuery("select count(*) from site where tenant_id = :tenant and id = any(:ids)");
            case "position" ->
                sql.createQuery("select count(*) from position where tenant_id = :tenant and id = any(:ids)");
            default -> sql.createQuery("select count(*) from person where tenant_id = :tenant and id = any(:ids)");
        };
    }

    private static void add(List<Violation> problems, String field, String rule) {
        problems.add(new Violation(FIELDS + "/" + field, rule, Message.of("violation." + rule)));
    }
}
