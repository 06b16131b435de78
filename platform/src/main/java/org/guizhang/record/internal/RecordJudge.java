package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.form.Filled;
import org.guizhang.form.Judgement;
import org.guizhang.record.RecordJudgement;
import org.guizhang.shared.Days;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Json;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** Judges records with what they hang on: the records they name, the register before them, sums over others. */
@ApplicationScoped
public class RecordJudge {
    @Inject
    RecordRows rows;

    @Inject
    VersionRows versions;

    @Inject
    RegisterDesk registers;

    @Inject
    RecordSums sums;

    @Inject
    RecordAccess access;

    @Inject
    Clock clock;

    /**
     * What a record is judged on beside its own answers.
     *
     * @param before the last row of each table in the register before it
     * @param linked the answers of the records it names, by pointer
     * @param sums over other records, by total
     */
    record Ground(
            RecordModel model,
            Map<String, JsonNode> before,
            Map<String, ObjectNode> linked,
            Map<String, BigDecimal> sums,
            LocalDateTime now) {
        /**
         * @param signers who signed, by signature or approval
         * @param step null: none in particular
         */
        Judgement judge(ObjectNode answers, Map<String, String> signers, @Nullable String step) {
            return model.type().form().judge(new Filled(answers, signers, before, linked, sums, now, step));
        }
    }

    /** @param answers as they are typed: what names records, registers and the day */
    Ground ground(RecordModel model, UUID record, @Nullable UUID site, ObjectNode answers, Roster roster) {
        return new Ground(
                model,
                registers.before(model, record, site, answers),
                linked(model, record, answers, roster),
                sums.of(model, record, site, answers),
                LocalDateTime.ofInstant(clock.instant(), Days.ZONE));
    }

    /**
     * The answers of the records that fields name, by pointer; of what the caller does not see nothing is known, unless the record
     * named it before they came to it: what somebody else has chosen must not fall out of it with a later step.
     */
    private Map<String, ObjectNode> linked(RecordModel model, UUID record, ObjectNode answers, Roster roster) {
        var named = named(model, answers);
        if (named.isEmpty()) {
            return Map.of();
        }
        var before = versions.answers(List.of(record)).get(record);
        var chosen = before == null
                ? Set.<UUID>of()
                : Set.copyOf(named(model, before).values());
        var known = rows.all(named.values()).stream()
                .filter(row -> chosen.contains(row.id()) || access.sees(row, roster))
                .map(RecordRow::id)
                .toList();
        var said = versions.answers(known);
        var linked = new HashMap<String, ObjectNode>();
        named.forEach((at, other) -> {
            if (said.containsKey(other)) {
                linked.put(at, said.get(other));
            }
        });
        return linked;
    }

    private static Map<String, UUID> named(RecordModel model, ObjectNode answers) {
        var named = new HashMap<String, UUID>();
        links(model.type().form().fields(), answers, "", named);
        model.type().form().tables().forEach(table -> {
            var all = RegisterMove.rows(answers, table);
            for (int i = 0; i < all.size(); i++) {
                links(table.columns(), all.get(i), "/lines/" + table.key() + "/" + i, named);
            }
        });
        return named;
    }

    private static void links(List<Field> fields, JsonNode answers, String at, Map<String, UUID> into) {
        for (var field : fields) {
            var answer = answers.path(field.key());
            if (field.basics().type().equals("record") && answer.isTextual() && Ids.isId(answer.asText())) {
                into.put(at + "/" + field.key(), UUID.fromString(answer.asText()));
            }
        }
    }

    static RecordJudgement shown(Judgement judged) {
        return new RecordJudgement(
                judged.totals(),
                List.copyOf(judged.missing()),
                List.copyOf(judged.hidden()),
                judged.broken().stream()
                        .map(one -> new RecordJudgement.Broken(one.rule(), one.field(), one.message()))
                        .toList(),
                List.copyOf(judged.approvals()));
    }

    /** With the answers as they are kept, whatever would be computed today. */
    static Judgement asKept(Judgement judged, ObjectNode answers) {
        return new Judgement(
                answers,
                judged.totals(),
                judged.missing(),
                judged.hidden(),
                judged.broken(),
                judged.approvals(),
                judged.doubled(),
                judged.steps());
    }

    /** What signatures are given to. */
    static String digest(Judgement judged) {
        return Digests.sha256(Json.canonical(judged.answers()));
    }
}
