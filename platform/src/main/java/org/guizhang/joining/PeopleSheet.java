package org.guizhang.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Csv;
import org.guizhang.shared.Message;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.PeopleFilter;
import org.guizhang.tenant.PeopleSort;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.WorkOfPeople;

/** The people as a file for spreadsheets. */
@ApplicationScoped
@Transactional
public class PeopleSheet {
    private static final List<String> COLUMNS = List.of(
            "signing.column.name",
            "signing.column.login",
            "signing.column.role",
            "people.column.state",
            "signing.column.positions",
            "signing.column.sites");

    @Inject
    People people;

    @Inject
    WorkOfPeople work;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    /** Those of a filter with what they do, in the caller's language. That it was taken out is told in the trail. */
    @Requires(Permission.READ_PEOPLE)
    public String csv(PeopleFilter filter, SortOrder<PeopleSort> order) {
        var locale = caller.locale();
        var today = work.today(locale);
        var file = new StringBuilder(Csv.BYTE_ORDER_MARK);
        file.append(Csv.line(
                COLUMNS.stream().map(column -> Message.of(column).in(locale)).toList()));
        var found = people.list(filter, order, 0, Integer.MAX_VALUE);
        for (var person : found) {
            var present = today.getOrDefault(person.id(), WorkOfPeople.Work.NONE);
            file.append(Csv.line(Stream.of(
                            person.name(),
                            person.login(),
                            Message.of("role." + person.role()).in(locale),
                            Message.of("people.state." + person.state()).in(locale),
                            present.positionsIn(locale),
                            present.sitesIn(locale))
                    .toList()));
        }
        trail.fire(new AuditedAction(
                JoiningAction.PEOPLE_EXPORTED,
                "tenant",
                caller.get().tenantId().toString(),
                null,
                Map.of("people", found.size())));
        return file.toString();
    }
}
