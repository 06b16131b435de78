package org.guizhang.policy.position;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.position.PositionDuties.Entry;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Days;
import org.guizhang.shared.Text;
import org.guizhang.template.ClauseKind;
import org.guizhang.template.Who;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.Positions;

/** Answers what whoever holds a position must and must not do, by when, and with which forms and checklists. */
@ApplicationScoped
@Transactional
public class PositionDutyLists {
    private static final Set<ClauseKind> TO_DO =
            Set.of(ClauseKind.DUTY, ClauseKind.PROCEDURE, ClauseKind.STANDARD, ClauseKind.COMMITMENT);

    @Inject
    Positions positions;

    @Inject
    Holdings holdings;

    @Inject
    Handbook handbook;

    @Inject
    Clock clock;

    /** Of a position; of a merged one, that of the job it is part of. */
    @Requires(Permission.READ_HANDBOOK)
    public PositionDuties of(UUID id) {
        return of(positions.standing(id), handbook.at(null));
    }

    /** Of each position that the caller holds today, the one held longest last. */
    @Requires(Permission.READ_HANDBOOK)
    public List<PositionDuties> own() {
        var today = Days.today(clock);
        var held = new LinkedHashSet<UUID>();
        holdings.own().stream()
                .filter(one -> !one.from().isAfter(today)
                        && (one.to() == null || !one.to().isBefore(today)))
                .forEach(one -> held.add(positions.standing(one.position()).id()));
        var parts = handbook.at(null);
        return held.stream().map(id -> of(positions.standing(id), parts)).toList();
    }

    private PositionDuties of(Position position, List<Handbook.Part> parts) {
        var sources = positions.sourcesOf(position.id());
        var duties = new ArrayList<Entry>();
        var prohibitions = new ArrayList<Entry>();
        var deadlines = new ArrayList<Entry>();
        var forms = new ArrayList<Entry>();
        var checklists = new ArrayList<Entry>();
        for (var part : parts) {
            var content = part.content().content();
            var keys = keys(sources, content.template().id());
            for (var chapter : content.chapters()) {
                for (var clause : chapter.clauses()) {
                    if (means(clause.addressees(), keys)) {
                        var list = clause.kind() == ClauseKind.PROHIBITION
                                ? prohibitions
                                : TO_DO.contains(clause.kind()) ? duties : new ArrayList<Entry>();
                        list.add(entry(part, clause));
                    }
                }
            }
            content.deadlines().stream()
                    .filter(one -> names(one.responsible().position(), keys))
                    .forEach(one -> deadlines.add(entry(part, one.key(), one.title(), Text.same(""), false)));
            content.checklists().stream()
                    .filter(one -> names(one.position().position(), keys))
                    .forEach(one -> checklists.add(entry(part, one.key(), one.title(), one.purpose(), false)));
            forms(part, keys, forms);
        }
        return new PositionDuties(position.id(), position.title(), duties, prohibitions, deadlines, forms, checklists);
    }

    /** Forms that name the position; those of everybody are many, and no duty of anybody's. */
    private static void forms(Handbook.Part part, Set<String> keys, List<Entry> forms) {
        var filledBy = StreamSupport.stream(
                        part.content().document().path("records").spliterator(), false)
                .filter(form -> StreamSupport.stream(form.path("filledBy").spliterator(), false)
                        .anyMatch(who -> names(position(who), keys)))
                .map(form -> form.path("key").asText())
                .collect(Collectors.toSet());
        part.content().content().records().stream()
                .filter(form -> filledBy.contains(form.key()))
                .forEach(form -> forms.add(entry(part, form.key(), form.title(), form.purpose(), false)));
    }

    private static Optional<String> position(JsonNode who) {
        return Who.of(who).position();
    }

    private static Set<String> keys(List<Source> sources, String template) {
        return sources.stream()
                .filter(source -> source.template().equals(template))
                .map(Source::key)
                .collect(Collectors.toSet());
    }

    private static boolean means(Collection<String> addressees, Set<String> keys) {
        return addressees.isEmpty() || addressees.stream().anyMatch(keys::contains);
    }

    private static boolean names(Optional<String> position, Set<String> keys) {
        return position.filter(keys::contains).isPresent();
    }

    private static Entry entry(Handbook.Part part, Resolved.Clause clause) {
        return entry(
                part,
                clause.key(),
                clause.heading(),
                clause.wholeText(),
                clause.addressees().isEmpty());
    }

    private static Entry entry(Handbook.Part part, String key, Text title, Text text, boolean everybody) {
        return new Entry(
                part.edition().moduleId(),
                part.content().title(),
                part.edition().number(),
                key,
                title,
                text,
                everybody);
    }
}
