package org.guizhang.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.guizhang.exchange.internal.CalendarsPart;
import org.guizhang.exchange.internal.ModulesPart;
import org.guizhang.exchange.internal.PolicyFile;
import org.guizhang.exchange.internal.PolicyPart;
import org.guizhang.exchange.internal.SiteCalendarsPart;
import org.guizhang.exchange.internal.WorkforcePart;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.shared.EntityTags;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Policy as code: a business's whole policy as one readable file, and back. */
@ApplicationScoped
@Transactional
public class PolicyCode {
    @Inject
    ModulesPart modules;

    @Inject
    CalendarsPart calendars;

    @Inject
    WorkforcePart workforce;

    @Inject
    SiteCalendarsPart siteCalendars;

    @Inject
    CurrentCaller caller;

    /**
     * The file of a business.
     *
     * @param yaml its bytes as text; the same policy gives the same bytes, in every business
     * @param state digest of it
     */
    public record Exported(String yaml, String state) {}

    /** The policy of the tenant as a file. */
    @Requires(Permission.READ_POLICY)
    public Exported export() {
        var yaml = PolicyFile.write(parts());
        return new Exported(yaml, Digests.sha256(yaml));
    }

    /**
     * What {@link #apply} would change; nothing is stored.
     *
     * @throws Rejected naming line and remedy of everything that is wrong
     */
    @Requires(Permission.READ_POLICY)
    public PolicyPlan plan(byte[] yaml) {
        return plan(read(yaml));
    }

    /**
     * Makes the policy of the tenant that of a file, all or nothing; what the file does not name stays. What is in force
     * stays, too: an edition is published by people. A second time, nothing is left to do.
     *
     * @param states of which the policy has to be in one, such as that the plan was made for; null where that does not
     *     matter
     * @throws Rejected naming line and remedy of everything that is wrong
     * @throws Conflict when the policy has changed since the plan
     * @throws Forbidden when a part would change that the caller may not change
     */
    @Requires(Permission.EDIT_POLICY)
    public PolicyPlan apply(byte[] yaml, @Nullable EntityTags states) {
        var wanted = read(yaml);
        var plan = plan(wanted);
        if (states != null && !states.have(plan.state())) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        wanted.forEach(part -> allow(part.part(), plan));
        // What others build on stands behind them: positions are there before a module is activated.
        var fromLast = new ArrayList<>(wanted);
        Collections.reverse(fromLast);
        fromLast.forEach(part -> part.content().apply());
        return plan;
    }

    /** The parts in the order of the file. */
    private List<PolicyPart> parts() {
        return List.of(modules, siteCalendars, workforce, calendars);
    }

    private List<Wanted> read(byte[] yaml) {
        var file = PolicyFile.open(yaml, parts());
        var wanted =
                parts().stream().map(part -> new Wanted(part, part.read(file))).toList();
        file.check();
        return wanted;
    }

    private PolicyPlan plan(List<Wanted> wanted) {
        return new PolicyPlan(
                export().state(),
                wanted.stream().flatMap(part -> part.content().steps().stream()).toList(),
                wanted.stream()
                        .flatMap(part -> part.content().untouched().stream())
                        .toList());
    }

    private void allow(PolicyPart part, PolicyPlan plan) {
        if (plan.steps().stream().anyMatch(step -> part.names().contains(step.part()))
                && !caller.get().may(part.needed())) {
            throw new Forbidden(Message.of(
                    "problem.policy-part",
                    Message.of("policy-part." + part.names().get(0))));
        }
    }

    /** A part and what the file says about it. */
    private record Wanted(PolicyPart part, PolicyPart.Import content) {}
}
