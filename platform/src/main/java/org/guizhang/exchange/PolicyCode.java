package org.guizhang.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.exchange.internal.PolicyFile;
import org.guizhang.policy.DraftContent;
import org.guizhang.policy.DraftContents;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Policy as code: a business's whole policy as one readable file, and back. */
@ApplicationScoped
@Transactional
public class PolicyCode {
    @Inject
    DraftContents drafts;

    /**
     * The file of a business.
     *
     * @param yaml its bytes as text; the same policy gives the same bytes, in every business
     * @param state digest of it
     */
    public record Exported(String yaml, String state) {}

    /** The drafts of the tenant as a file. */
    @Requires(Permission.READ_POLICY)
    public Exported export() {
        var yaml = PolicyFile.write(drafts.list());
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
     * Makes the drafts of the tenant those of a file, all or none; drafts that it does not name stay. What is in force
     * stays, too: an edition is published by people. A second time, nothing is left to do.
     *
     * @param state of the policy that the plan was made for; null where that does not matter
     * @throws Rejected naming line and remedy of everything that is wrong
     * @throws Conflict when the policy has changed since the plan
     */
    @Requires(Permission.EDIT_POLICY)
    public PolicyPlan apply(byte[] yaml, @Nullable String state) {
        var wanted = read(yaml);
        var plan = plan(wanted);
        if (state != null && !state.equals(plan.state())) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        wanted.forEach(drafts::put);
        return plan;
    }

    private PolicyPlan plan(List<DraftContent> wanted) {
        return PolicyPlan.between(export().state(), drafts.list(), wanted);
    }

    private List<DraftContent> read(byte[] yaml) {
        var file = PolicyFile.read(yaml);
        var checked = new ArrayList<DraftContent>();
        var found = new ArrayList<Violation>();
        for (int i = 0; i < file.drafts().size(); i++) {
            try {
                checked.add(drafts.check(file.drafts().get(i)));
            } catch (Rejected refused) {
                for (var violation : refused.violations()) {
                    found.add(file.source().at("/modules/" + i, violation));
                }
            }
        }
        if (!found.isEmpty()) {
            throw Rejected.of(found);
        }
        return checked;
    }
}
