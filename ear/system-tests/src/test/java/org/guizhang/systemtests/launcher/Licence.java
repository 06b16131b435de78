package org.guizhang.systemtests.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be shipped with an open service: licences that ask for no more than names and texts, or for changes of their own files. */
final class Licence {
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CDDL-1.0",
            "CDDL-1.1",
            "EPL-2.0",
            "GPL-2.0-only WITH Classpath-exception-2.0",
            "ISC",
            "MIT",
            "MPL-2.0",
            "OFL-1.1",
            "PostgreSQL",
            "Unicode-3.0");

    /** Words by which jars name what may not be shipped, unless they offer something else as well. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "affero|agpl|sspl|server side public|business source|busl|commons clause|elastic license|commercial"
                    + "|cvdl|cval|non-?commercial|evaluation|proprietary|(^|[^l])gpl-?[ v]*[23]|gnu general public|lgpl");

    private static final Pattern OFFERED =
            Pattern.compile("apache|mit license|bsd|epl|eclipse|edl|cddl|mozilla|classpath|cpe");

    private Licence() {}

    /** Whether an SPDX expression of {@code OR} and {@code AND} leaves a way to ship. */
    static boolean isAllowed(String expression) {
        return Arrays.stream(expression.split(" OR ", -1))
                .anyMatch(way -> Arrays.stream(way.split(" AND ", -1)).allMatch(ALLOWED::contains));
    }

    /** Whether what a jar says of itself forbids to ship it; {@code said} are its licences, each a choice. */
    static boolean isForbidden(List<String> said) {
        var all = String.join(" ", said).toLowerCase(Locale.ROOT);
        return FORBIDDEN.matcher(all).find() && !OFFERED.matcher(all).find();
    }
}
