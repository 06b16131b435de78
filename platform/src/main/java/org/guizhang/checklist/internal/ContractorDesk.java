package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.checklist.OutsideCorrection;
import org.guizhang.checklist.OutsideFinding;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.outside.OpenLink;
import org.guizhang.outside.OutsideDoor;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLink.Kind;
import org.guizhang.outside.OutsideLink.State;
import org.guizhang.outside.OutsideLinks;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Lets people outside correct by a link what whoever makes it has to correct. */
@ApplicationScoped
@Transactional
public class ContractorDesk {
    @Inject
    ActionRows rows;

    @Inject
    FindingAccess duties;

    @Inject
    FindingViews views;

    @Inject
    FindingDesk desk;

    @Inject
    Access access;

    @Inject
    OutsideLinks links;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    public OutsideLink.Issued issue(UUID id) {
        mine(id);
        return links.issue(Kind.CORRECTION, id, "", "");
    }

    /** One that is the caller's to correct. */
    private void mine(UUID id) {
        var roster = access.roster();
        rows.lock(id);
        var row = duties.seen(id, roster);
        if (row.standing() != ChecklistFinding.State.OPEN) {
            throw new Conflict(Message.of("problem.nothing-to-correct"));
        }
        if (!duties.mayCorrect(row, roster)) {
            throw new Forbidden(Message.of("problem.finding-not-yours"));
        }
    }

    public List<OutsideLink> all(UUID id) {
        duties.seen(id, access.roster());
        return links.of(Kind.CORRECTION, id);
    }

    public void revoke(UUID id, UUID link) {
        mine(id);
        links.revoke(Kind.CORRECTION, id, link);
    }

    /** What a link is for; where there is nothing to correct any more, or it is not its maker's, it is closed. */
    public OutsideFinding finding(OpenLink link) {
        var finding = open(link);
        return new OutsideFinding(
                link.business(),
                link.asker(),
                finding.title(),
                finding.text(),
                place(finding.place()),
                finding.note(),
                finding.photos(),
                finding.severity(),
                finding.critical(),
                finding.found(),
                finding.due(),
                finding.overdue(),
                finding.clause(),
                sentBack(finding),
                link.expiresAt());
    }

    private ChecklistFinding open(OpenLink link) {
        var roster = access.roster();
        return rows.find(link.subject())
                .filter(row -> duties.maySee(row, roster) && duties.mayCorrect(row, roster))
                .map(row -> views.get(row.id()))
                .orElseThrow(OutsideDoor::closed);
    }

    private static @Nullable String sentBack(ChecklistFinding finding) {
        return finding.history().stream()
                .filter(step -> step.step() == ChecklistFinding.Kind.SENT_BACK)
                .reduce((one, later) -> later)
                .map(ChecklistFinding.Step::note)
                .orElse(null);
    }

    /** Of people nothing is told. */
    private static List<Text> place(OccurrencePlace place) {
        var thing = place.thing();
        return Stream.of(
                        place.site() == null ? null : place.site().name(),
                        place.area() == null ? null : place.area().name(),
                        thing == null ? null : Text.same(thing.name()))
                .filter(Objects::nonNull)
                .toList();
    }

    public void correct(OpenLink link, OutsideCorrection correction) {
        rows.lock(link.subject());
        var finding = open(link);
        var problems = new Violations();
        var name = problems.line("/name", correction.name(), OutsideLinks.MAX_NAME);
        problems.check();
        links.use(link, State.ANSWERED, name, null);
        desk.correct(finding.id(), correction.note(), correction.photos(), name);
        notices.tell(
                Set.of(caller.person().personId()),
                new Notice(
                        "outside-corrected",
                        link.id().toString(),
                        Message.of("outside.corrected", name, finding.text()),
                        Message.of("checklist.at", FailureNotices.place(finding.place())),
                        FailureNotices.finding(finding.id())));
    }
}
