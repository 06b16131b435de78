package org.guizhang.systemtests.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The sockets a process and its children listen on, as Linux shows them under {@code /proc}. */
final class Sockets {
    private static final String TCP_LISTENING = "0A";
    private static final String UDP_OPEN = "07";

    private Sockets() {}

    /** Sockets of the process and its children, as entries such as {@code tcp 127.0.0.1:8080}. */
    static Set<String> listening(ProcessHandle process) throws IOException {
        return listening(
                Stream.concat(Stream.of(process), process.descendants()).toList());
    }

    static Set<String> listening(List<ProcessHandle> processes) throws IOException {
        var inodes = new HashSet<String>();
        for (var process : processes) {
            inodes.addAll(inodes(process.pid()));
        }
        var found = new TreeSet<String>();
        for (var table : List.of("tcp", "tcp6", "udp", "udp6")) {
            var state = table.startsWith("tcp") ? TCP_LISTENING : UDP_OPEN;
            for (var line : Files.readAllLines(Path.of("/proc/net", table))) {
                var columns = line.strip().split("\\s+");
                if (columns[3].equals(state) && inodes.contains(columns[9])) {
                    found.add(table.substring(0, 3) + " " + address(columns[1]));
                }
            }
        }
        return found;
    }

    private static Set<String> inodes(long pid) throws IOException {
        var inodes = new HashSet<String>();
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (var descriptor : descriptors.toList()) {
                // Descriptors come and go while they are listed; a listening one stays.
                if (Files.isSymbolicLink(descriptor)) {
                    var target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                }
            }
        }
        return inodes;
    }

    /** The kernel writes addresses as hexadecimal words in the machine's byte order, the port in network order. */
    private static String address(String hex) throws IOException {
        var parts = hex.split(":");
        var bytes = HexFormat.of().parseHex(parts[0]);
        for (var word = 0; word < bytes.length; word += 4) {
            swap(bytes, word, word + 3);
            swap(bytes, word + 1, word + 2);
        }
        return InetAddress.getByAddress(bytes).getHostAddress() + ":" + Integer.parseInt(parts[1], 16);
    }

    private static void swap(byte[] bytes, int one, int other) {
        var kept = bytes[one];
        bytes[one] = bytes[other];
        bytes[other] = kept;
    }
}
