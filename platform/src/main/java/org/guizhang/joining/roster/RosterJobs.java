package org.guizhang.joining.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.joining.PersonLinks;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.internal.RosterJobRows;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.accounts.PersonRows;
import org.guizhang.tenant.recover.PersonRecoveries;
import org.guizhang.work.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Lists of people that are taken in beside the requests, so that whoever began it can go on with something else. No link
 * and no first password is kept: they are made when they are handed over, for who has not come by then.
 */
@ApplicationScoped
@Transactional
public class RosterJobs {
    private static final Duration KEPT = Duration.ofDays(8);

    @Inject
    RosterJobRows rows;

    @Inject
    RosterImports imports;

    @Inject
    Tasks tasks;

    @Inject
    People people;

    @Inject
    PersonLinks links;

    @Inject
    PersonRecoveries recoveries;

    @Inject
    PersonRows accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * What a person needs to come in, shown this once.
     *
     * @param link for the holder of the address or phone number; null for employee numbers
     * @param password first one of an employee number; null where there is a link
     */
    public record Slip(
            Person person, @Nullable String link, @Nullable String password, boolean mailed) {}

    /**
     * Begins to take a list in, wrong rows left out. Throws {@link Rejected} for what is no list of people, and
     * {@link Conflict} where it would change nothing.
     *
     * @param site how people reach this installation, for the links that are mailed
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public RosterJob start(byte[] file, String site) {
        var plan = imports.plan(file);
        if (plan.count(Outcome.ADD) + plan.count(Outcome.ASSIGN) == 0) {
            throw new Conflict(Message.of("problem.import-nothing"));
        }
        var now = clock.instant();
        rows.deleteEndedBefore(now.minus(KEPT));
        var id = ids.next();
        rows.add(id, caller.person(), site, file, plan.lines().size(), now);
        tasks.add(RosterJobRows.KIND, id.toString(), now);
        return get(id);
    }

    /** One that the caller has begun; throws {@link NotFound} for others. */
    @Requires(Permission.MANAGE_PEOPLE)
    public RosterJob get(UUID id) {
        return rows.find(id, caller.person().personId())
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    /** Those the caller has begun and not put away, the newest first. */
    @Requires(Permission.MANAGE_PEOPLE)
    public List<RosterJob> own() {
        return rows.of(caller.person().personId());
    }

    /** The rows that are still wrong, as a list to be mended: see {@link RosterImports#wrongRows}. */
    @Requires(Permission.MANAGE_PEOPLE)
    public byte[] wrongRows(UUID id) {
        return imports.wrongRows(rows.file(get(id).id()));
    }

    /**
     * Links and first passwords for {@code count} of those who are new by it, from the {@code from}th on; whoever has come,
     * or is gone, is left out. What was made before for the same people ends.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public List<Slip> handOver(UUID id, int from, int count, String site) {
        var slips = new ArrayList<Slip>();
        for (var person : people.named(rows.added(get(id).id(), from, count))) {
            if (person.state() == Person.State.INVITED) {
                var asked = links.again(person.id(), site);
                slips.add(new Slip(person, asked.link(), null, asked.mailed()));
            } else if (person.active() && person.login().contains("/") && accounts.hasFirstPassword(person.id())) {
                slips.add(new Slip(
                        person, null, recoveries.give(person.id(), site).password(), false));
            }
        }
        return List.copyOf(slips);
    }

    /** Puts an ended one away, with the file; throws {@link Conflict} while it goes on. */
    @Requires(Permission.MANAGE_PEOPLE)
    public void putAway(UUID id) {
        if (get(id).state() == RosterJob.State.RUNNING) {
            throw new Conflict(Message.of("problem.import-running"));
        }
        rows.delete(id);
    }
}
