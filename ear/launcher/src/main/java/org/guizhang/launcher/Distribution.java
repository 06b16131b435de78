package org.guizhang.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked distribution this program was started from; nothing in it is written to. */
record Distribution(Path home) {

    static Distribution find() {
        var configured = System.getProperty("guizhang.home");
        var home = configured == null
                ? beside()
                : Path.of(configured).toAbsolutePath().normalize();
        if (!Files.exists(home.resolve("guizhang.ear")) || !Files.isDirectory(home.resolve("payara"))) {
            throw new Refusal("The folder " + home + " is not a whole Guizhang distribution: unpack the zip again.");
        }
        return new Distribution(home);
    }

    private static Path beside() {
        try {
            var jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolveSibling("..").toAbsolutePath().normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path lib() {
        return home.resolve("lib");
    }

    Path server() {
        return home.resolve("payara").resolve("glassfish");
    }

    Path domainTemplate() {
        return home.resolve("domain");
    }

    Path application() {
        return home.resolve("guizhang.ear");
    }
}
