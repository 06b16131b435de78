package org.guizhang.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guizhang.record.internal.ColleagueRows;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Whom somebody who fills in a form may name in it. */
@ApplicationScoped
@Transactional
public class RecordColleagues {
    public static final int MAX = 50;
    public static final int MAX_WORDS = 100;

    @Inject
    RecordForms forms;

    @Inject
    ColleagueRows rows;

    @Inject
    CurrentCaller caller;

    /**
     * People whose name contains the words, at most {@value #MAX} by name: those who work where the caller does or for the
     * whole business, and all for whoever may read people.
     *
     * @param site where they work today; null: anywhere
     */
    @Requires(Permission.WORK)
    public List<RecordPerson> find(UUID module, String form, @Nullable UUID site, String words) {
        if (words.length() > MAX_WORDS) {
            throw Rejected.field("/q", "too-long", MAX_WORDS);
        }
        forms.get(module, form); // Not found for whoever has nothing to do with it.
        var person = caller.person();
        var plain = words.strip().toLowerCase(Locale.ROOT);
        return rows.find(person.personId(), person.may(Permission.READ_PEOPLE), site, plain, MAX);
    }
}
