package org.guizhang.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What proxies say of a request, by {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} or by {@code Forwarded} (RFC
 * 7239): read from the last word to the first, as far as each was said by a proxy that is trusted.
 *
 * @param address of the client, or of the last proxy that said nothing one can read
 * @param scheme {@code http} or {@code https}; null: not said
 * @param host with its port if it is another than the scheme's; null: not said
 */
record Forwarded(
        String address, @Nullable String scheme, @Nullable String host) {
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");
    /** Possessive: whatever the length of what is quoted, nothing is tried twice, and no stack grows with it. */
    private static final Pattern PAIR =
            Pattern.compile("\\s*+([A-Za-z]++)=(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^\\s;,\"]*+))\\s*+");

    private record Hop(
            String from, @Nullable String scheme, @Nullable String host) {}

    /**
     * @param headers all values of a header in their order
     * @param trusted whether the word of that address counts
     */
    static Forwarded read(String peer, Function<String, List<String>> headers, Predicate<String> trusted) {
        if (!trusted.test(peer)) {
            return new Forwarded(peer, null, null);
        }
        var old = old(headers);
        var standard = standard(values(headers, "Forwarded"));
        var said = old.isEmpty() ? standard : old;
        var found = walk(peer, said, trusted);
        // A proxy sets one of them and lets the other through as the client sent it; nobody can tell which.
        var contradicts = !old.isEmpty()
                && !standard.isEmpty()
                && !walk(peer, standard, trusted).equals(found);
        return contradicts ? new Forwarded(peer, null, null) : found;
    }

    private static Forwarded walk(String peer, List<Hop> hops, Predicate<String> trusted) {
        var found = new Forwarded(peer, null, null);
        for (int i = hops.size() - 1; i >= 0 && trusted.test(found.address()); i--) {
            var hop = hops.get(i);
            var from = bare(hop.from());
            var address = from.isEmpty() ? peer : AddressRange.address(from).isPresent() ? from : null;
            if (address == null) {
                return found;
            }
            found = new Forwarded(address, hop.scheme(), hop.host());
            if (from.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    /** One hop for each address; of schemes and hosts the one beside it, or where there is only one, that. */
    private static List<Hop> old(Function<String, List<String>> headers) {
        var from = values(headers, "X-Forwarded-For");
        var schemes = values(headers, "X-Forwarded-Proto");
        var hosts = values(headers, "X-Forwarded-Host");
        if (from.isEmpty() && schemes.isEmpty() && hosts.isEmpty()) {
            return List.of();
        }
        var hops = new ArrayList<Hop>();
        int size = Math.max(1, from.size());
        for (int i = 0; i < size; i++) {
            hops.add(new Hop(
                    from.isEmpty() ? "" : from.get(i), scheme(beside(schemes, i, size)), host(beside(hosts, i, size))));
        }
        return hops;
    }

    private static @Nullable String beside(List<String> values, int index, int size) {
        if (values.isEmpty()) {
            return null;
        }
        return values.get(values.size() == size ? index : values.size() - 1);
    }

    private static List<Hop> standard(List<String> elements) {
        return elements.stream().map(Forwarded::element).toList();
    }

    private static Hop element(String element) {
        var from = "unknown";
        String scheme = null;
        String host = null;
        for (var part : element.split(";", -1)) {
            var pair = PAIR.matcher(part);
            if (!pair.matches()) {
                return new Hop("unknown", null, null);
            }
            var value = pair.group(2) == null ? pair.group(3) : pair.group(2).replaceAll("\\\\(.)", "$1");
            switch (pair.group(1).toLowerCase(Locale.ROOT)) {
                case "for" -> from = value;
                case "proto" -> scheme = scheme(value);
                case "host" -> host = host(value);
                default -> {
                    // By whom it was passed on makes no difference here.
                }
            }
        }
        return new Hop(from, scheme, host);
    }

    private static List<String> values(Function<String, List<String>> headers, String name) {
        return headers.apply(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static @Nullable String scheme(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var lower = value.toLowerCase(Locale.ROOT);
        return lower.equals("https") || lower.equals("http") ? lower : null;
    }

    private static @Nullable String host(@Nullable String value) {
        return value != null && HOST.matcher(value).matches() ? value : null;
    }

    /** Without the port, and the brackets around IPv6. */
    private static String bare(String from) {
        if (from.startsWith("[")) {
            var end = from.indexOf(']');
            return end < 0 ? from : from.substring(1, end);
        }
        var colon = from.indexOf(':');
        return colon >= 0 && colon == from.lastIndexOf(':') ? from.substring(0, colon) : from;
    }
}
