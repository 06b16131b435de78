package org.guizhang.ui.workforce;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.workforce.Position;

/**
 * Two open positions of different regulations with one name, in one of the languages: probably the same job.
 *
 * @param first the one that came first
 */
record PossibleDuplicates(Position first, Position second) {
    static List<PossibleDuplicates> of(WorkforceNames names) {
        var open = names.open();
        var found = new ArrayList<PossibleDuplicates>();
        for (var i = 0; i < open.size(); i++) {
            for (var k = i + 1; k < open.size(); k++) {
                if (open.get(i).title().readsLike(open.get(k).title())) {
                    found.add(new PossibleDuplicates(open.get(i), open.get(k)));
                }
            }
        }
        return found;
    }
}
