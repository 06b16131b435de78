package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guizhang.record.RecordAction;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordLine;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;

/** Lists records. */
@ApplicationScoped
public class RecordLists {
    @Inject
    RecordQueries queries;

    @Inject
    RecordModels models;

    @Inject
    FormViews forms;

    @Inject
    RecordAccess access;

    @Inject
    RecordMask masks;

    @Inject
    ValueRows values;

    @Inject
    VersionRows versions;

    @Inject
    RecordCsv file;

    @Inject
    NamedThings names;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    public long count(RecordFilter filter) {
        check(filter);
        return queries.count(filter, isStepless(filter), access.reach(access.roster()));
    }

    public List<RecordLine> list(RecordFilter filter, int offset, int limit) {
        check(filter);
        var reach = access.reach(access.roster());
        var rows = queries.list(filter, isStepless(filter), reach, offset, limit);
        var ids = rows.stream().map(RecordRow::id).toList();
        var shown = values.shown(ids);
        var awaited = queries.awaited(ids, reach).stream()
                .collect(Collectors.groupingBy(
                        RecordQueries.Awaited::recordId,
                        Collectors.mapping(RecordQueries.Awaited::kind, Collectors.toList())));
        var named = new HashSet<String>();
        shown.values().forEach(answers -> NamedThings.collect(answers, named));
        var called = names.of(named);
        var lines = new ArrayList<RecordLine>();
        for (var row : rows) {
            var model = models.of(row.editionId(), row.form());
            lines.add(new RecordLine(
                    row.id(),
                    row.moduleId(),
                    row.form(),
                    model.type().title(),
                    row.serial(),
                    model.state(row.state()),
                    row.place(),
                    row.author(),
                    row.day(),
                    row.changedAt(),
                    shown.getOrDefault(row.id(), StepAnswers.none()),
                    awaited.getOrDefault(row.id(), List.of()),
                    called));
        }
        return lines;
    }

    /** Looked up for what asks for it alone: the form in force, as most of its records were filled in. */
    private boolean isStepless(RecordFilter filter) {
        var module = filter.module();
        var form = filter.form();
        return filter.expiresBy() != null
                && module != null
                && form != null
                && !StandingDesk.isDeclared(forms.model(module, form));
    }

    private static void check(RecordFilter filter) {
        var problems = new Violations();
        Dates.check(problems, "/from", filter.from());
        Dates.check(problems, "/to", filter.to());
        Dates.check(problems, "/expiresBy", filter.expiresBy());
        if (filter.expiresBy() != null && (filter.module() == null || filter.form() == null)) {
            problems.add("/form", "required");
        }
        if (filter.query() != null
                && filter.query().codePointCount(0, filter.query().length()) > RecordFilter.MAX_QUERY) {
            problems.add("/query", "too-long", RecordFilter.MAX_QUERY);
        }
        problems.check();
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw Rejected.field("/to", "day-order", filter.from());
        }
    }

    /** Those of one form as comma-separated values. */
    public String csv(RecordFilter filter) {
        var lines = exported(filter);
        return file.of(lines, names(lines), caller.locale());
    }

    /** The same as a workbook. */
    public byte[] workbook(RecordFilter filter) {
        var lines = exported(filter);
        return file.workbook(lines, names(lines), caller.locale());
    }

    /** All answers of those of one form that the caller sees, but no secret one that is not for them to export. */
    private List<RecordCsv.Line> exported(RecordFilter filter) {
        check(filter);
        if (filter.module() == null || filter.form() == null) {
            throw Rejected.field(filter.module() == null ? "/module" : "/form", "required");
        }
        var roster = access.roster();
        var rows = queries.list(filter, isStepless(filter), access.reach(roster), 0, RecordCsv.MOST).stream()
                .filter(row -> row.state() != null)
                .filter(row -> masks.mayExport(models.of(row.editionId(), row.form()), row, roster))
                .toList();
        var answers = versions.answers(rows.stream().map(RecordRow::id).toList());
        var lines = new ArrayList<RecordCsv.Line>();
        for (var row : rows) {
            var model = models.of(row.editionId(), row.form());
            lines.add(new RecordCsv.Line(
                    row,
                    model,
                    masks.of(model, row, answers.getOrDefault(row.id(), StepAnswers.none()), roster)
                            .answers()));
        }
        trail.fire(new AuditedAction(
                RecordAction.RECORDS_EXPORTED,
                "records",
                filter.form(),
                null,
                Map.of(
                        "records",
                        rows.size(),
                        "from",
                        String.valueOf(filter.from()),
                        "to",
                        String.valueOf(filter.to()))));
        return lines;
    }

    private Map<String, Text> names(List<RecordCsv.Line> lines) {
        var ids = new HashSet<String>();
        lines.forEach(line -> NamedThings.collect(line.answers(), ids));
        return names.of(ids);
    }
}
