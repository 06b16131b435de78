package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.outside.OpenLink;
import org.guizhang.outside.OutsideDoor;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLink.Kind;
import org.guizhang.outside.OutsideLink.State;
import org.guizhang.outside.OutsideLinks;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.OutsideSheet;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** Lets people outside sign by a link: each is for one signature to the answers of one moment. */
@ApplicationScoped
@Transactional
public class OutsideDesk {
    @Inject
    RecordDoors doors;

    @Inject
    RecordRows rows;

    @Inject
    RecordAccess access;

    @Inject
    SigningNow signings;

    @Inject
    StepDesk steps;

    @Inject
    DraftDesk drafts;

    @Inject
    OutsideSheets sheets;

    @Inject
    OutsideLinks links;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public OutsideLink.Issued issue(UUID id, @Nullable String key) {
        var roster = access.roster();
        var open =
                doors.open(rows.lock(id).filter(row -> access.sees(row, roster)).orElseThrow(RecordModels::nothing));
        if (key == null || key.isBlank()) {
            throw Rejected.field("/signature", "required");
        }
        var spot = signings.find(open, key, roster).orElseThrow(() -> Rejected.field("/signature", "unknown"));
        if (!spot.place().outside()) {
            throw Rejected.field("/signature", "signature-inside");
        }
        if (open.model().isSecret()) {
            throw new Conflict(Message.of("problem.record-secret-stays"));
        }
        if (!mayAsk(spot, roster)) {
            throw new Forbidden(Message.of("problem.record-step-not-yours"));
        }
        return links.issue(Kind.SIGNATURE, id, key, spot.digest());
    }

    /** Whoever takes the step has others sign for it. */
    private boolean mayAsk(SigningNow.Spot spot, Roster roster) {
        var row = spot.open().row();
        return row.state() == null
                ? row.authorId().equals(caller.person().personId())
                : steps.mayTake(spot.open().model(), spot.step(), spot.setting(), roster);
    }

    /** Those of a record that the caller sees. */
    public List<OutsideLink> all(UUID id) {
        doors.seen(id, access.roster());
        return links.of(Kind.SIGNATURE, id);
    }

    /** Whoever does something to the record may take them back. */
    public void revoke(UUID id, UUID link) {
        var roster = access.roster();
        var row = doors.seen(id, roster).row();
        if (!row.authorId().equals(caller.person().personId())
                && !row.people().contains(caller.person().personId())
                && !access.supervises(row.siteId(), roster)) {
            throw new Forbidden(Message.of("problem.record-step-not-yours"));
        }
        links.revoke(Kind.SIGNATURE, id, link);
    }

    public OutsideSheet sheet(OpenLink link) {
        return sheets.of(link, spot(link));
    }

    /** Whether a picture is one of those that the link shows. */
    public boolean shows(OpenLink link, String sha256) {
        return OutsideSheets.photos(sheet(link)).contains(sha256);
    }

    /** What the link was made for; where that has changed it is closed. */
    private SigningNow.Spot spot(OpenLink link) {
        var roster = access.roster();
        var row = rows.lock(link.subject())
                .filter(one -> access.sees(one, roster))
                .orElseThrow(OutsideDoor::closed);
        return signings.find(doors.open(row), link.part(), roster)
                .filter(spot -> spot.digest().equals(link.digest()) && mayAsk(spot, roster))
                .orElseThrow(OutsideDoor::closed);
    }

    public void sign(OpenLink link, GivenSignature signature) {
        var spot = spot(link);
        var signer = drafts.signAt(spot, signature, clock.instant().truncatedTo(ChronoUnit.MICROS), "");
        links.use(link, State.ANSWERED, signer, null);
        tell(link, spot, "outside-signed", "outside.signed", signer);
    }

    public void refuse(OpenLink link, @Nullable String name, @Nullable String reason) {
        var problems = new Violations();
        var spot = spot(link);
        var who = spot.place().name() == null
                ? problems.line("/name", name, OutsideLinks.MAX_NAME)
                : spot.place().name();
        var why = problems.text("/reason", reason, OutsideLinks.MAX_REASON);
        problems.check();
        links.use(link, State.REFUSED, who, why);
        tell(link, spot, "outside-refused", "outside.not-signed", who);
    }

    private void tell(OpenLink link, SigningNow.Spot spot, String kind, String words, String who) {
        notices.tell(
                Set.of(caller.person().personId()),
                new Notice(
                        kind,
                        link.id().toString(),
                        Message.of(words, who, spot.place().title()),
                        Message.of("outside.of", spot.open().model().type().title()),
                        "records/" + link.subject()));
    }
}
