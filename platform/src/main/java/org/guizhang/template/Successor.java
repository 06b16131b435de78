package org.guizhang.template;

import java.util.List;
import org.guizhang.shared.Text;

/**
 * Where something of the version before is found in this one, because its key went, was split or was joined; or where
 * something is found again that a version before had given up.
 *
 * @param from an address of the version before, or of any that it follows, see {@link Addresses}
 * @param to addresses of this version; the first one takes over what a business has changed; empty where the thing is
 *     gone for good
 * @param why for whoever takes the new version
 */
public record Successor(String from, List<String> to, Text why) {
    public Successor {
        to = Parts.listed(to);
    }
}
