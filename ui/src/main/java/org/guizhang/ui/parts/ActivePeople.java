package org.guizhang.ui.parts;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Page;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.jspecify.annotations.Nullable;

/** The people who may come in, for lists to choose from. */
public final class ActivePeople {
    private static final int MOST = 2000;

    private ActivePeople() {}

    /** In the order they came, at most {@value #MOST}. */
    public static List<Person> active(People people) {
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
