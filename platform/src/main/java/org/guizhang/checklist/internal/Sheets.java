package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.checklist.AnswerNow;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.checklist.SheetItem;
import org.guizhang.checklist.SheetSignature;
import org.guizhang.shared.Days;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.ChecklistType.Action;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.guizhang.template.artefact.Signing;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** Shows occurrences in lists and as sheets to be filled in. */
@ApplicationScoped
public class Sheets {
    @Inject
    SheetModels models;

    @Inject
    AnswerRows answers;

    @Inject
    PersonNames names;

    @Inject
    Access access;

    /** In their order; one statement for the answers to all of them. */
    List<OccurrenceLine> lines(List<Occurrence> occurrences, Instant now) {
        var logs = answers.newest(occurrences.stream().map(Occurrence::id).toList());
        var onDuty = namesOf(occurrences);
        return occurrences.stream()
                .map(one -> line(one, onDuty, logs.getOrDefault(one.id(), new AnswerLog(List.of())), now))
                .toList();
    }

    private OccurrenceLine line(Occurrence one, Map<UUID, String> onDuty, AnswerLog log, Instant now) {
        return line(
                one, onDuty, SheetState.of(models.of(one.editionId(), one.checklist()), log.given(), now), log, now);
    }

    /** What those are called whom the roster names; nothing is asked where it names nobody. */
    private Map<UUID, String> namesOf(List<Occurrence> occurrences) {
        return names.names(
                occurrences.stream().flatMap(one -> one.byRoster().stream()).collect(Collectors.toSet()));
    }

    private static OccurrenceLine.@Nullable OnDuty duty(Occurrence one, Map<UUID, String> names) {
        return one.onDuty() == null
                ? null
                : new OccurrenceLine.OnDuty(one.byRoster().isEmpty(), PersonNames.doers(one.onDuty(), names));
    }

    private static OccurrenceLine line(
            Occurrence one, Map<UUID, String> onDuty, SheetState state, AnswerLog log, Instant now) {
        return new OccurrenceLine(
                one.id(),
                one.moduleId(),
                one.checklist(),
                state.model().type().title(),
                one.schedule().isEmpty() ? null : one.schedule(),
                one.place(),
                one.opensAt(),
                one.dueAt(),
                one.lateAt(),
                one.state(now),
                state.progress(),
                log.inConflict().size(),
                one.editionId(),
                one.assigned(),
                one.reason(),
                one.submission(),
                duty(one, onDuty),
                one.revision());
    }

    /** With everything to fill it in. */
    OccurrenceSheet sheet(Occurrence one, Roster roster, Instant now) {
        var model = models.of(one.editionId(), one.checklist());
        var log = answers.log(one.id());
        var state = SheetState.of(model, log.given(), now);
        var level = access.of(one, roster);
        var meant = roster.meant(SheetModel.source(one.role()), one.siteId(), Set.of());
        return new OccurrenceSheet(
                line(one, namesOf(List.of(one)), state, log, now),
                model.type().purpose(),
                model.number(),
                Days.ZONE.getId(),
                log.author(),
                level.compareTo(Access.Level.DO) >= 0,
                one.personId() == null && one.byRoster().isEmpty() && meant.vacant(),
                model.type().areas().entrySet().stream()
                        .map(area -> new OccurrenceSheet.Area(area.getKey(), area.getValue()))
                        .toList(),
                model.parameters(),
                model.type().items().stream().map(item -> item(model, item)).toList(),
                model.type().signatures().stream()
                        .map(signing -> signature(model, signing, one, roster))
                        .toList(),
                answered(log, state));
    }

    private static Map<String, AnswerNow> answered(AnswerLog log, SheetState state) {
        var answered = new LinkedHashMap<String, AnswerNow>();
        for (var item : state.model().type().items()) {
            log.newest(item.key())
                    .ifPresent(row -> answered.put(
                            item.key(),
                            AnswerNow.of(
                                    row.shown(),
                                    state.judgement(item.key()),
                                    AnswerRow.shown(log.conflicts(item.key())))));
        }
        return answered;
    }

    private SheetSignature signature(SheetModel model, Signing signing, Occurrence one, Roster roster) {
        var mine = !signing.external() && maySign(model, signing, one, roster);
        return new SheetSignature(
                signing.key(),
                signing.title(),
                signing.required(),
                signing.external(),
                mine,
                mine || signing.external() ? List.of() : signers(model, signing, one, roster),
                signing.distinctFrom());
    }

    private List<Doer> signers(SheetModel model, Signing signing, Occurrence one, Roster roster) {
        var people = roster.meant(SheetModel.source(model.role(signing.by().key())), one.siteId(), Set.of())
                .people();
        return PersonNames.doers(people, names.names(people));
    }

    /** Whether the caller may give a signature. */
    boolean maySign(SheetModel model, Signing signing, Occurrence one, Roster roster) {
        return signing.by().position().isEmpty()
                || access.isMeant(model.role(signing.by().key()), one.siteId(), roster);
    }

    static SheetItem item(SheetModel model, Item item) {
        return new SheetItem(
                item.key(),
                item.text(),
                item.help(),
                item.area(),
                item.answer(),
                item.unit(),
                plain(item.min()),
                plain(item.max()),
                item.options().stream()
                        .map(option -> new SheetItem.Option(option.key(), option.title(), option.fails()))
                        .toList(),
                item.notApplicable(),
                item.photo(),
                item.note(),
                item.severity(),
                item.critical(),
                item.weight(),
                model.rules().get(item.key()),
                item.action() == null ? null : correction(model, item.action()),
                item.clause() == null ? null : model.clauses().get(item.clause()));
    }

    private static SheetItem.Correction correction(SheetModel model, Action action) {
        var who = action.position();
        var position = who == null ? null : who.position().orElse(null);
        var within = action.within();
        return new SheetItem.Correction(
                position,
                position == null ? null : model.positions().get(position),
                who != null && who.kind() == Who.Kind.AUTHOR,
                within == null ? null : within.toString(),
                action.record());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
