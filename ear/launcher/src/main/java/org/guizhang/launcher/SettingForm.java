package org.guizhang.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a setting has to look like.
 *
 * @param holds whether a value, stripped and not empty, does
 * @param expected the rule with an example, as it ends the sentence "… has to be"
 */
record SettingForm(Predicate<String> holds, String expected) {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final String VERSION_4 = OCTET + "(\\." + OCTET + "){3}";
    private static final Pattern NETWORK = Pattern.compile(VERSION_4 + "(/(3[0-2]|[12]?[0-9]))?"
            + "|[0-9a-fA-F:]*:[0-9a-fA-F:]*(" + VERSION_4 + ")?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?");
    private static final Duration LONGEST = Duration.ofDays(7);

    static final SettingForm TEXT = new SettingForm(value -> true, "any text");
    static final SettingForm FLAG = choice("true", "false");
    static final SettingForm FOLDER = new SettingForm(SettingForm::isPath, "the path of a folder");
    static final SettingForm PORT =
            new SettingForm(value -> isNumber(value, 0, 65535), "a port from 0 to 65535, where 0 takes a free one");
    static final SettingForm HEAP = matching("[1-9][0-9]*[kmgKMG]", "a size such as 768m or 2g")
            .and(value -> bytes(value) >= 256L << 20, "a size of at least 256m, such as 768m or 2g");
    static final SettingForm HOST = matching("\\S+", "the name or address of a machine, such as mail.example.com");
    static final SettingForm SITE = matching(
            "https?://([A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?/?",
            "an address such as https://rules.example.com, without a path");
    static final SettingForm NETWORKS = new SettingForm(
            value -> List.of(value.split("[\\s,]+", -1)).stream()
                    .allMatch(one -> one.isEmpty() || NETWORK.matcher(one).matches()),
            "addresses or ranges such as 127.0.0.1, 10.0.0.0/8, parted by commas");
    static final SettingForm DATABASE =
            matching("jdbc:postgresql:.+", "a JDBC address such as jdbc:postgresql://host:5432/guizhang");
    static final SettingForm ROLE =
            matching("[a-z_][a-z0-9_]{0,62}", "a role of plain lower-case letters, digits and _, such as guizhang_app");
    static final SettingForm MAILBOX =
            matching("[^\\s@<>]+@[^\\s@<>]+|[^@<>]*<[^\\s@<>]+@[^\\s@<>]+>", "an address such as rules@example.com");
    static final SettingForm DURATION = new SettingForm(
            value -> isDuration(value, Duration.ofMillis(1)),
            "an ISO 8601 duration above zero and up to seven days, such as PT30S or PT10M");
    static final SettingForm WAIT = new SettingForm(
            value -> isDuration(value, Duration.ZERO), "an ISO 8601 duration up to seven days, such as PT5S, or PT0S");
    static final SettingForm DAYS = matching("P[1-9][0-9]{0,4}D", "a number of days such as P30D, at least P1D");
    static final SettingForm SECRET = matching(
            "[\\x21-\\x7e]{32,200}", "32 to 200 letters, digits and signs, such as openssl rand -hex 32 makes");

    static SettingForm number(long least, long most) {
        return new SettingForm(value -> isNumber(value, least, most), "a number from " + least + " to " + most);
    }

    static SettingForm choice(String... words) {
        var last = words.length - 1;
        var all = String.join(", ", List.of(words).subList(0, last)) + " or " + words[last];
        return new SettingForm(value -> List.of(words).contains(value.toLowerCase(Locale.ROOT)), all);
    }

    private static SettingForm matching(String pattern, String expected) {
        return new SettingForm(Pattern.compile(pattern).asMatchPredicate(), expected);
    }

    private SettingForm and(Predicate<String> more, String both) {
        return new SettingForm(holds.and(more), both);
    }

    private static boolean isNumber(String value, long least, long most) {
        return value.matches("[0-9]{1,9}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
    }

    private static boolean isDuration(String value, Duration least) {
        try {
            var duration = Duration.parse(value);
            return duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException wrong) {
            return false;
        }
    }

    private static long bytes(String size) {
        var number = size.substring(0, size.length() - 1);
        var unit = "kmg".indexOf(Character.toLowerCase(size.charAt(size.length() - 1))) + 1;
        return number.length() > 9 ? Long.MAX_VALUE : Long.parseLong(number) << (10 * unit);
    }
}
