package org.guizhang.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address, or the addresses that begin with the same bits: {@code 10.0.0.0/8}, {@code 2001:db8::/32}. */
final class AddressRange {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern VERSION_4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*(?:" + VERSION_4 + ")?");
    private static final int LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();

    private final byte[] address;
    private final int bits;

    private AddressRange(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Empty: it is no range of addresses. */
    static Optional<AddressRange> read(String text) {
        var slash = text.indexOf('/');
        var bare = slash < 0 ? text : text.substring(0, slash);
        var all = address(bare).map(found -> found.getAddress().length * 8);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var digits = slash < 0 ? all.get().toString() : text.substring(slash + 1);
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > all.get()) {
            return Optional.empty();
        }
        return address(bare).map(found -> new AddressRange(found.getAddress(), Integer.parseInt(digits)));
    }

    /** The address a text stands for; names are never looked up. */
    static Optional<InetAddress> address(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (!VERSION_4.matcher(text).matches() && !VERSION_6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    boolean holds(InetAddress other) {
        var asked = other.getAddress();
        if (asked.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((asked[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
