package org.guizhang.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks the machine whether Guizhang can run on it, before anything is changed. */
final class Machine {
    static final int OLDEST_JAVA = 17;
    static final int NEWEST_JAVA = 21;
    static final long LEAST_DISK_BYTES = 500L * 1024 * 1024;

    private Machine() {}

    static void checkJava(int feature) {
        if (feature < OLDEST_JAVA || feature > NEWEST_JAVA) {
            throw new Refusal("Guizhang runs on Java " + OLDEST_JAVA + " to " + NEWEST_JAVA + ", but this is Java "
                    + feature + ": set JAVA_HOME to a JDK in that range.");
        }
    }

    /** Bytes that can still be written at the folder, which need not exist yet. */
    static void checkDisk(Path folder, long usable) {
        if (usable < LEAST_DISK_BYTES) {
            throw new Refusal(
                    "The disk of " + folder + " has " + usable / (1024 * 1024)
                            + " MB left, and Guizhang needs at least 500 MB: free some space or set GUIZHANG_DATA to another disk.");
        }
    }

    static long usableBytes(Path folder) {
        var existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return existing == null ? 0 : Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            throw new Refusal("The disk of " + folder + " cannot be asked for its free space: " + e.getMessage() + ".");
        }
    }

    /** The port to listen on: the wanted one if it is free, or a free one for 0. */
    static int freePort(String address, int wanted) {
        try (var socket = new ServerSocket()) {
            // Closed connections of a run before may linger on the port; listening sockets may not.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), wanted));
            return socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw new Refusal("GUIZHANG_HTTP_ADDRESS is \"" + address + "\", which is no address of this machine.");
        } catch (IOException e) {
            throw refused(address, wanted, String.valueOf(e.getMessage()));
        }
    }

    private static Refusal refused(String address, int port, String reason) {
        if (reason.contains("Permission denied")) {
            return new Refusal(
                    "Port " + port + " needs administrator rights: set GUIZHANG_HTTP_PORT to one above 1023.");
        }
        if (reason.contains("assign")) {
            return new Refusal("GUIZHANG_HTTP_ADDRESS is \"" + address + "\", which is no address of this machine.");
        }
        return new Refusal(
                "Port " + port + " on " + address
                        + " is already taken by another program: stop it, or set GUIZHANG_HTTP_PORT to another port (0 takes a free one).");
    }
}
