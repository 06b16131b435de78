package org.guizhang.policy.amend;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Template;
import org.jspecify.annotations.Nullable;

/** The amendments of a draft with one more among them. */
public final class AmendedList {
    private AmendedList() {}

    /**
     * The list with a change in it, checked. It stays where the one before of its id was; where it does not fit there
     * any more, because it names something that came later, it goes to the end.
     *
     * @throws Rejected naming everything that is wrong
     * @throws Conflict when there are {@link Amendment#MAX} already
     */
    public static List<Amendment> with(Template template, List<Amendment> before, Amendment amendment) {
        var inPlace = inPlace(before, amendment);
        try {
            AmendmentCheck.check(template, inPlace, amendment);
            return inPlace;
        } catch (Rejected refused) {
            var last = new ArrayList<>(inPlace);
            last.remove(amendment);
            last.add(amendment);
            if (last.equals(inPlace)) {
                throw refused;
            }
            try {
                AmendmentCheck.check(template, last, amendment);
            } catch (Rejected alsoThere) {
                throw refused;
            }
            return last;
        }
    }

    /** The amendment whose place a new one takes; null where there is none. */
    public static @Nullable Amendment replaced(List<Amendment> before, Amendment amendment) {
        return before.stream()
                .filter(a -> a.id().equals(amendment.id()))
                .findFirst()
                .orElse(null);
    }

    private static List<Amendment> inPlace(List<Amendment> before, Amendment amendment) {
        var after = new ArrayList<>(before);
        var there = replaced(before, amendment);
        if (there == null) {
            if (before.size() >= Amendment.MAX) {
                throw new Conflict(Message.of("problem.amendments-full", Amendment.MAX));
            }
            after.add(amendment);
        } else {
            after.set(before.indexOf(there), amendment);
        }
        return after;
    }
}
