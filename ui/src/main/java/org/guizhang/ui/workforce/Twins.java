package org.guizhang.ui.workforce;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.tenant.workforce.Position;

/**
 * Two open positions of different regulations with one name, in one of the languages: probably the same job.
 *
 * @param first the one that came first
 */
record Twins(Position first, Position second) {
    static List<Twins> of(Names names) {
        var open = names.open();
        var found = new ArrayList<Twins>();
        for (var i = 0; i < open.size(); i++) {
            for (var k = i + 1; k < open.size(); k++) {
                if (open.get(i).title().readsLike(open.get(k).title())) {
                    found.add(new Twins(open.get(i), open.get(k)));
                }
            }
        }
        return found;
    }
}
