package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guizhang.exchange.PolicyPlan;
import org.guizhang.tenant.Permission;

/** Some top-level members of the file that belong together, such as {@code modules}. */
public interface PolicyPart {
    /** The members it answers for. */
    List<String> names();

    /** What somebody must be allowed who applies a change of it. */
    Permission needed();

    /** Adds its members, as the business has them now, to a file. */
    void write(ObjectNode root);

    /**
     * Reads its members, checks whether they fit the business, and notes every mistake in {@code file}. A member that is
     * not there changes nothing.
     */
    Import read(PolicyReader file);

    /** What a file says about one part. Nothing is asked of it if the file has a mistake anywhere. */
    interface Import {
        /** What would change. */
        List<PolicyPlan.Step> steps();

        /** What the business has and the file does not name; it stays. */
        List<PolicyPlan.Untouched> untouched();

        /** Makes the changes; does nothing where there are none. */
        void apply();
    }
}
