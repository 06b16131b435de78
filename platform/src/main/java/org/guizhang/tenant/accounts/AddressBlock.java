package org.guizhang.tenant.accounts;

import java.util.regex.Pattern;

/**
 * The addresses that one client has at its command, so that limits count it as one: an IPv4 address itself, of IPv6 the
 * /64 that a line is given.
 */
public final class AddressBlock {
    private static final int GROUPS = 4;
    private static final Pattern MAPPED = Pattern.compile("(?i)(?:::|0:0:0:0:0:)ffff:([0-9.]+)");

    private AddressBlock() {}

    public static String of(String address) {
        var mapped = MAPPED.matcher(address);
        if (mapped.matches()) {
            return mapped.group(1);
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        var groups = new StringBuilder();
        var given = full(address).split(":", -1);
        for (int i = 0; i < GROUPS; i++) {
            groups.append(given[i].replaceFirst("^0+(?=.)", "")).append(':');
        }
        return groups + ":/64";
    }

    /** Eight groups where {@code ::} stands for some. */
    private static String full(String address) {
        var bare = address.replaceFirst("[%/].*", "").toLowerCase(java.util.Locale.ROOT);
        var gap = bare.indexOf("::");
        if (gap < 0) {
            return bare + ":0".repeat(8);
        }
        var head = bare.substring(0, gap);
        var tail = bare.substring(gap + 2);
        int there = count(head) + count(tail);
        return (head.isEmpty() ? "" : head + ":") + "0:".repeat(Math.max(0, 8 - there)) + tail + ":0".repeat(8);
    }

    private static int count(String groups) {
        return groups.isEmpty() ? 0 : groups.split(":", -1).length;
    }
}
