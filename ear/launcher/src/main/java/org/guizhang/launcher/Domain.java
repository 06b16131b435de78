package org.guizhang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The server's own folder: derived data, made new from the distribution's template at every start. */
final class Domain {
    private Domain() {}

    static Path make(Distribution distribution, DataFolder data, String address, int port) throws IOException {
        var domain = folder(data);
        DataFolder.delete(domain);
        copy(distribution.domainTemplate(), domain);
        fill(
                domain.resolve("config/domain.xml"),
                Map.of("@HTTP_ADDRESS@", address, "@HTTP_PORT@", Integer.toString(port)));
        fill(
                domain.resolve("config/logging.properties"),
                Map.of("@LOGS@", data.logs().toString()));
        // The server wants an administrator to exist. No login is reachable, and no password fits this entry.
        fill(domain.resolve("config/admin-keyfile"), Map.of("@RANDOM@", random()));
        Files.createDirectory(domain.resolve("docroot")); // The server wants one, and nothing is in it.
        Files.writeString(
                domain.resolve("post-boot"), "deploy --name guizhang \"" + distribution.application() + "\"\n");
        return domain;
    }

    static Path folder(DataFolder data) {
        return data.run().resolve("domain");
    }

    private static String random() {
        var bytes = new byte[40]; // A digest of 32 and a salt of 8 that belong to no password.
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void fill(Path file, Map<String, String> values) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var text = Files.readString(file);
        for (var value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        Files.writeString(file, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
