package org.guizhang.workforce;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may find what is done at a place, as terms of the index; statements that check finds again write the same. */
public final class WorkReaders {
    static final String ADMINISTRATOR = "administrator";
    static final String AUDITOR = "auditor";
    static final String SUPERVISOR = "supervisor";
    static final String EVERYWHERE = "supervisor:everywhere";

    private WorkReaders() {}

    public static Set<String> administrators() {
        return Set.of(ADMINISTRATOR);
    }

    /** Those who read what is done at a site, whatever position they hold. */
    public static Set<String> above(@Nullable UUID site) {
        return Set.of(ADMINISTRATOR, AUDITOR, EVERYWHERE, supervisor(site));
    }

    static String supervisor(@Nullable UUID site) {
        return site == null ? SUPERVISOR : SUPERVISOR + ":" + site;
    }

    public static String person(UUID person) {
        return "person:" + person;
    }

    /** Those who are meant by positions, as template and key with a slash between, at a site. */
    public static Set<String> meant(Iterable<String> roles, @Nullable UUID site) {
        var terms = new LinkedHashSet<String>();
        roles.forEach(role -> terms.add(post(role, site)));
        return terms;
    }

    static String post(String role, @Nullable UUID site) {
        return "post:" + role + "@" + (site == null ? "" : site);
    }
}
