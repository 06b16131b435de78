package org.guizhang.ui.workforce;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Page;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.jspecify.annotations.Nullable;

/** The people who may come in, for lists to choose from. */
final class Everybody {
    private static final int MOST = 2000;

    private Everybody() {}

    /** In the order they came, at most {@value #MOST}. */
    static List<Person> active(People people) {
        var found = new ArrayList<Person>();
        @Nullable String after = null;
        do {
            var page = people.list(after, Page.MAX_SIZE);
            page.items().stream().filter(Person::active).forEach(found::add);
            after = page.next();
        } while (after != null && found.size() < MOST);
        return found;
    }
}
