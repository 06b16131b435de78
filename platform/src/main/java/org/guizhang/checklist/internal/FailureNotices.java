package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Roster;

/** Tells those whom findings concern; where a position and all above it are vacant, the administrators. */
@ApplicationScoped
public class FailureNotices {
    /** The page of everybody's own day. */
    static final String TODAY = "checks/today";

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.OWNER, Role.ADMINISTRATOR);

    @Inject
    FailureMaker failures;

    @Inject
    Notices notices;

    /** One notice for all findings of a hand-in. */
    void found(SheetModel model, Occurrence occurrence, List<FoundItem> found, Roster roster) {
        var toCorrect = found.stream().filter(one -> one.corrector() != null).toList();
        if (!toCorrect.isEmpty()) {
            tell(
                    failures.concerned(model, toCorrect, occurrence.siteId(), roster),
                    new Notice(
                            "checklist-failed",
                            occurrence.id().toString(),
                            Message.of("checklist.failed", model.type().title(), toCorrect.size()),
                            Message.of(
                                    "checklist.failed.text",
                                    place(occurrence.place()),
                                    toCorrect.stream()
                                            .map(one -> one.item().text())
                                            .limit(5)
                                            .toList()),
                            sheet(occurrence.id())));
        }
    }

    void tell(Set<UUID> people, Notice notice) {
        if (people.isEmpty()) {
            notices.tell(ADMINISTRATORS, notice);
        } else {
            notices.tell(people, notice);
        }
    }

    /** The page of a checklist. */
    static String sheet(UUID occurrence) {
        return "checks/" + occurrence;
    }

    /** The page of a finding. */
    static String finding(UUID finding) {
        return "findings/" + finding;
    }

    /** As people say it: where it is, and what of the register. */
    static Object place(OccurrencePlace place) {
        var thing = place.thing();
        if (thing == null) {
            return spot(place);
        }
        var spot = spot(place);
        return spot instanceof Text at
                ? new Text(at.zh() + " " + thing.name(), at.en() + ", " + thing.name())
                : new Text(thing.name(), thing.name());
    }

    private static Object spot(OccurrencePlace place) {
        var area = place.area();
        var site = place.site();
        if (site == null) {
            return Message.of("checklist.everywhere");
        }
        return area == null
                ? site.name()
                : new Text(
                        site.name().zh() + " " + area.name().zh(),
                        site.name().en() + ", " + area.name().en());
    }
}
