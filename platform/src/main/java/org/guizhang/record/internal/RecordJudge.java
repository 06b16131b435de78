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
                linked(model, answers, roster),
                sums.of(model, record, site, answers),
                LocalDateTime.ofInstant(clock.instant(), Days.ZONE));
    }

    /** The answers of the records that fields name, by pointer; of what the caller does not see nothing is known. */
    private Map<String, ObjectNode> linked(RecordModel model, ObjectNode answers, Roster roster) {
        var named = new HashMap<String, UUID>();
        links(model.type().form().fields(), answers, "", named);
        model.type().form().tables().forEach(table -> {
            var all = RegisterMove.rows(answers, table);
            for (int i = 0; i < all.size(); i++) {
                links(table.columns(), all.get(i), "/lines/" + table.key() + "/" + i, named);
            }
        });
        if (named.isEmpty()) {
            return Map.of();
        }
        var seen = rows.all(named.values()).stream()
                .filter(row -> access.sees(row, roster))
                .map(RecordRow::id)
                .toList();
        var said = versions.answers(seen);
        var linked = new HashMap<String, ObjectNode>();
        named.forEach((at, record) -> {
            if (said.containsKey(record)) {
                linked.put(at, said.get(record));
            }
        });
        return linked;
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
