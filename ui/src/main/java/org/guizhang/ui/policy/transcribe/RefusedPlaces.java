package org.guizhang.ui.policy.transcribe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.ui.shell.Messages;

/** Which chapters and clauses of a transcript were refused. */
final class RefusedPlaces {
    private static final Pattern PLACE = Pattern.compile("(/chapters/[0-9]+(?:/clauses/[0-9]+)?).*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private RefusedPlaces() {}

    /** The same, each remedy with the chapter and the clause that it is about. */
    static Rejected named(Rejected refused) {
        return Rejected.of(refused.violations().stream()
                .map(one -> {
                    var match = PLACE.matcher(one.field());
                    if (!match.matches()) {
                        return one;
                    }
                    var numbers = NUMBER.matcher(match.group(1))
                            .results()
                            .map(found -> Integer.parseInt(found.group()) + 1)
                            .toList();
                    var words = numbers.size() == 1
                            ? Message.of("transcribe.at.chapter", numbers.get(0), one.remedy())
                            : Message.of("transcribe.at.clause", numbers.get(0), numbers.get(1), one.remedy());
                    return new Violation(one.field(), one.rule(), words);
                })
                .toList());
    }

    /** What is to be mended, by the place it is about. */
    static Map<String, List<String>> remedies(Rejected refused) {
        var remedies = new HashMap<String, List<String>>();
        for (var violation : refused.violations()) {
            var match = PLACE.matcher(violation.field());
            if (match.matches()) {
                remedies.computeIfAbsent(match.group(1), place -> new ArrayList<>())
                        .add(violation.remedy().in(Messages.locale()));
            }
        }
        return remedies;
    }
}
